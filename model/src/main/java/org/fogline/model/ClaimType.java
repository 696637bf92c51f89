package org.fogline.model;

/** What is said to have happened. */
public enum ClaimType implements Coded {
    ASSAULT(Group.FIGHTING),
    REPEL(Group.FIGHTING),
    CLASH(Group.FIGHTING),
    AMBUSH(Group.FIGHTING),
    SHELLING(Group.REMOTE),
    AIRSTRIKE(Group.REMOTE),
    BOMBING(Group.BOMBING),
    CHEMICAL(Group.CHEMICAL),
    SNIPING(Group.FIGHTING),
    SHOOTDOWN(Group.MATERIEL),
    EXECUTION(Group.KILLING),
    KILLING(Group.KILLING),
    ABDUCTION(Group.ABDUCTION),
    DEPRIVATION(Group.DEPRIVATION),
    CAPTURE(Group.CAPTURE),
    WITHDRAWAL(Group.WITHDRAWAL),
    HANDOVER(Group.HANDOVER),
    CONTROL(Group.CONTROL),
    SIEGE(Group.SIEGE),
    AGREEMENT(Group.TERMS),
    CEASEFIRE(Group.TERMS),
    RELEASE(Group.RELEASE),
    EVACUATION(Group.EVACUATION),
    DEPLOYMENT(Group.DEPLOYMENT),
    DESTRUCTION(Group.MATERIEL),
    LOOTING(Group.LOOTING),
    TOLL(Group.TOLL),
    RELATION(Group.RELATION);

    private final Group group;

    ClaimType(Group group) {
        this.group = group;
    }

    /** The types that two careful people may well choose between; scoring and linking treat them as one. */
    public Group group() {
        return group;
    }

    /** Types are written in capitals in the claim format. */
    @Override
    public String code() {
        return name();
    }

    /** Types that count as one when two readings are compared. */
    public enum Group {
        FIGHTING,
        REMOTE,
        BOMBING,
        CHEMICAL,
        MATERIEL,
        KILLING,
        ABDUCTION,
        DEPRIVATION,
        CAPTURE,
        WITHDRAWAL,
        HANDOVER,
        CONTROL,
        SIEGE,
        TERMS,
        RELEASE,
        EVACUATION,
        DEPLOYMENT,
        LOOTING,
        TOLL,
        RELATION;

        /** Whether someone is attacked, with whatever weapon: fighting, fire from afar, bombs, gas, a killing. */
        public boolean isAttack() {
            return switch (this) {
                case FIGHTING, REMOTE, BOMBING, CHEMICAL, KILLING -> true;
                case MATERIEL,
                        ABDUCTION,
                        DEPRIVATION,
                        CAPTURE,
                        WITHDRAWAL,
                        HANDOVER,
                        CONTROL,
                        SIEGE,
                        TERMS,
                        RELEASE,
                        EVACUATION,
                        DEPLOYMENT,
                        LOOTING,
                        TOLL,
                        RELATION -> false;
            };
        }
    }
}
