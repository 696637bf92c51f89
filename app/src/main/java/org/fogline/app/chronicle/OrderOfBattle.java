package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.app.words.ClaimSentence;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * The order of battle as trees: under each actor those that are said to belong to it or to stand by it; what else is said
 * of an actor stands beneath its name. One tree is one drawing.
 */
record OrderOfBattle(List<Tree> trees) {

    /** One actor at the top and all beneath it, laid out. */
    record Tree(int width, int height, List<Line> lines, List<Elbow> elbows) {}

    /** A line of text; {@code claim} is the number of the claim that says so, 0 at the top of a tree. */
    record Line(double x, double y, String text, Style style, int claim) {
        enum Style {
            TOP,
            MEMBER,
            NOTE
        }
    }

    /**
     * A connection down from the actor above, or from the member before, and across to a member.
     *
     * @param looseDown whether it and all members further down are allies
     * @param loose whether it is an ally
     */
    record Elbow(double x, double fromY, double y, double toX, boolean looseDown, boolean loose) {}

    private static final int WIDTH = 360;
    private static final int INDENT = 20;
    private static final int LETTERS = 46;
    private static final int LETTERS_OF_TOP = 38;

    /** The trees of these links, the largest first. */
    static OrderOfBattle of(List<Numbered> relations) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Numbered numbered : relations) {
            Relation relation = numbered.claim().relation();
            if (relation == null) {
                continue;
            }
            Node from = nodes.computeIfAbsent(relation.from(), Node::new);
            String to = relation.to();
            boolean denied = numbered.claim().stance() == Stance.DENIES;
            if (to != null && belongs(relation.type()) && !denied && from.parent == null && !isAbove(from, to, nodes)) {
                Node parent = nodes.computeIfAbsent(to, Node::new);
                from.parent = parent;
                from.loose = relation.type() == RelationType.ALLIED_WITH;
                from.claim = numbered.number();
                parent.members.add(from);
            } else {
                String words = (denied ? "denied: " : "") + note(relation);
                boolean known = from.notes.stream().anyMatch(note -> note.text.equals(words))
                        || belongs(relation.type()) && !denied && from.parent != null && from.parent.name.equals(to);
                if (!known) {
                    from.notes.add(new Note(words, numbered.number()));
                }
            }
        }
        List<Node> tops = new ArrayList<>(
                nodes.values().stream().filter(node -> node.parent == null).toList());
        tops.sort(Comparator.comparingInt(Node::size).reversed().thenComparing(node -> node.name));
        return new OrderOfBattle(tops.stream().map(Layout::tree).toList());
    }

    private static final class Node {
        private final String name;
        private final List<Node> members = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private @Nullable Node parent;
        private boolean loose;
        private int claim;

        Node(String name) {
            this.name = name;
        }

        int size() {
            return 1 + members.stream().mapToInt(Node::size).sum();
        }
    }

    private record Note(String text, int claim) {}

    private static boolean belongs(RelationType type) {
        return type == RelationType.PART_OF || type == RelationType.ALLIED_WITH || type == RelationType.BRANCH_OF;
    }

    /** Whether a node stands above an actor already: a link the other way would close a circle. */
    private static boolean isAbove(Node node, String actor, Map<String, Node> nodes) {
        Set<Node> seen = new HashSet<>();
        for (Node above = nodes.get(actor); above != null && seen.add(above); above = above.parent) {
            if (above == node) {
                return true;
            }
        }
        return node.name.equals(actor);
    }

    private static String note(Relation relation) {
        return ClaimSentence.words(relation.type()) + (relation.to() == null ? "" : " " + relation.to());
    }

    /** Sets the lines of one tree one beneath the other. */
    private static final class Layout {
        private final List<Line> lines = new ArrayList<>();
        private final List<Elbow> elbows = new ArrayList<>();
        private double y = 4;

        static Tree tree(Node top) {
            Layout layout = new Layout();
            layout.put(top, 0);
            return new Tree(WIDTH, (int) Math.ceil(layout.y + 8), layout.lines, layout.elbows);
        }

        private void put(Node node, int depth) {
            double x = depth == 0 ? 2 : depth * INDENT + 4;
            Line.Style style = depth == 0 ? Line.Style.TOP : Line.Style.MEMBER;
            for (String part : wrapped(node.name, depth == 0 ? LETTERS_OF_TOP : LETTERS - depth * 3)) {
                y += depth == 0 ? 20 : 19;
                lines.add(new Line(x, y, part, style, node.claim));
            }
            double mine = y;
            for (Note note : node.notes) {
                for (String part : wrapped(note.text, LETTERS + 4 - depth * 3)) {
                    y += 15;
                    lines.add(new Line(x, y, part, Line.Style.NOTE, note.claim));
                }
            }
            double from = mine + 5;
            for (int index = 0; index < node.members.size(); index++) {
                Node member = node.members.get(index);
                double across = y + 19 - 5;
                put(member, depth + 1);
                boolean looseDown = node.members.subList(index, node.members.size()).stream()
                        .allMatch(further -> further.loose);
                elbows.add(new Elbow(x + 5, from, across, x + INDENT - 1, looseDown, member.loose));
                from = across;
            }
        }

        /** The words in lines of at most so many letters. */
        private static List<String> wrapped(String text, int letters) {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            for (String word : text.split(" ")) {
                if (!part.isEmpty() && part.length() + 1 + word.length() > letters) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                part.append(part.isEmpty() ? "" : " ").append(word);
            }
            parts.add(part.toString());
            return parts;
        }
    }
}
