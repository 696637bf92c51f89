// The map's slider over the days. Without this script the map shows the whole campaign.
"use strict";
(() => {
  const holder = document.querySelector("[data-slider]");
  if (!holder) return;
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];
  const count = Number(holder.dataset.count);
  const start = Date.parse(holder.dataset.first + "T00:00:00Z");
  const label = document.createElement("label");
  const words = document.createElement("output");
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = "0";
  slider.max = String(count);
  slider.value = String(count);
  slider.setAttribute("aria-label", "Show the map as claimed up to this day");
  label.append("Claimed up to ", words, slider);
  holder.append(label);
  holder.hidden = false;
  const spots = [...document.querySelectorAll("[data-days]")].map((spot) => ({
    spot,
    scale: Number(spot.closest("svg").dataset.scale),
    days: spot.dataset.days.split(" ").map((pair) => pair.split(":").map(Number)),
  }));
  const show = () => {
    const day = Number(slider.value);
    const date = new Date(start + day * 86400000);
    words.textContent = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
    for (const { spot, scale, days } of spots) {
      const before = days.filter(([at]) => at <= day);
      const dead = before.reduce((sum, [, number]) => sum + number, 0);
      spot.classList.toggle("later", before.length === 0);
      spot.classList.toggle("none", dead === 0);
      spot.querySelector("circle").setAttribute("r", String(Math.max(3.5, scale * Math.sqrt(dead))));
      const figure = spot.querySelector(".dead");
      if (figure) figure.textContent = dead === 0 ? "" : dead.toLocaleString("en");
    }
  };
  slider.addEventListener("input", show);
  show();
})();
// On paper nothing can be opened, so all is.
addEventListener("beforeprint", () => document.querySelectorAll("article details").forEach((one) => { one.open = true; }));
