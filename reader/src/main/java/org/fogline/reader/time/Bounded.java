package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.DatePrecision;
import org.fogline.model.Extent;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** A time known by one end: "since September", "by 14 May", "until 29 April", "before 2011", "after 4 May". */
record Bounded(Kind kind, TimeExpression time) implements TimeExpression {

    enum Kind {
        /** From its first day to the statement. */
        SINCE,
        /** From its first day, no end said. */
        FROM,
        /** Up to its last day. */
        BY,
        UNTIL,
        AS_OF,
        /** Up to the day before its first. */
        BEFORE,
        /** From the day after its last. */
        AFTER
    }

    @Override
    public TimeExpression bounded() {
        return time;
    }

    @Override
    public boolean namesDay() {
        return time.namesDay();
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        TimeContext inner = kind == Kind.SINCE ? context.withPreferPast(true) : context;
        return time.resolve(inner).flatMap(resolved -> {
            When when = bound(resolved.when(), context);
            return when == null
                    ? Optional.empty()
                    : Optional.of(new ResolvedTime(when, rule(), resolved.anchor(), resolved.notices()));
        });
    }

    private @Nullable When bound(When of, TimeContext context) {
        LocalDate from = of.from();
        LocalDate to = of.to();
        return switch (kind) {
            case SINCE -> from == null ? null : since(from, context.totalsEnd(), of.time());
            case FROM -> from == null ? null : after(from, Extent.WITHIN, of.time());
            case AFTER -> to == null ? null : after(to.plusDays(of.time() == null ? 1 : 0), Extent.WITHIN, of.time());
            case BY -> to == null ? null : before(to, Extent.WITHIN, of.time());
            case UNTIL -> to == null ? null : before(to, Extent.THROUGHOUT, of.time());
            case AS_OF -> to == null ? null : before(to, Extent.THROUGHOUT, of.time());
            case BEFORE ->
                from == null ? null : before(from.minusDays(of.time() == null ? 1 : 0), Extent.WITHIN, of.time());
        };
    }

    private static When since(LocalDate from, @Nullable LocalDate end, @Nullable String time) {
        return end == null || end.isBefore(from)
                ? after(from, Extent.THROUGHOUT, time)
                : When.range(from, end, null).withExtent(Extent.THROUGHOUT).withTime(time);
    }

    private static When after(LocalDate from, Extent extent, @Nullable String time) {
        return new When(from, null, DatePrecision.AFTER, extent, time, null);
    }

    private static When before(LocalDate to, Extent extent, @Nullable String time) {
        return new When(null, to, DatePrecision.BEFORE, extent, time, null);
    }

    private String rule() {
        return switch (kind) {
            case SINCE -> "since";
            case FROM -> "from";
            case BY -> "by";
            case UNTIL -> "until";
            case AS_OF -> "as-of";
            case BEFORE -> "before";
            case AFTER -> "after";
        };
    }
}
