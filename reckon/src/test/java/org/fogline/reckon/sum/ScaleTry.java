package org.fogline.reckon.sum;

final class ScaleTry {
    public static void main(String[] args) {
        for (int n : new int[] {300, 2000, 6000}) {
            if (args.length > 0 && n > Integer.parseInt(args[0])) break;
            GeneratedWorld w = new GeneratedWorld(42, n == 300 ? 20 : 60, n == 300 ? 60 : 200, n, 0.05);
            long t = System.nanoTime();
            SumProblem p = SumProblem.of(w.rows);
            SumSolver s = new SumSolver(p);
            System.out.println(n + " feasible " + s.isFeasible(p.all()) + " " + (System.nanoTime() - t) / 1e6);
            t = System.nanoTime();
            Repair.Result r = Repair.least(s, 120_000);
            System.out.println(n + " repair " + r.dropped().cardinality() + " proven " + r.proven() + " least "
                    + r.least() + " rounds " + r.rounds() + " cores "
                    + r.contradictions().size() + " ms " + (System.nanoTime() - t) / 1e6);
        }
    }
}
