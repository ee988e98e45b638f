package org.shakti.mis.bench.data;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** Invented rows of a caseload register, all of them right: the same seed and numbers give the same rows. */
public final class Register {
    /** The districts that the rows lie in: two of one state. */
    public static final List<String> DISTRICTS = List.of("303", "304");

    static final List<String> ENTRY_ROUTES =
            List.of("RESCUE_POLICE", "RESCUE_NGO", "ESCAPE", "PEER", "CWC", "SHELTER_RESTORED");

    private static final String COLUMNS =
            "case_code,enrolled_on,consent_on,gender,year_of_birth,district_lgd,block_lgd,entry_route,real_name,phone,"
                    + "complaint_kind,complaint_no,complaint_on,police_station,first_hearing_on,hearings_held,"
                    + "legal_aid_kind,legal_aid_on,compensation_scheme,compensation_applied_on,compensation_state,"
                    + "compensation_awarded_inr,compensation_received_on,compensation_received_inr,training_kind,"
                    + "training_completed_on,business_kind,business_started_on,study_level,study_status";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final List<String> PREFIXES = LETTERS.chars()
            .boxed()
            .flatMap(first -> LETTERS.chars().mapToObj(second -> "K" + (char) (int) first + (char) second))
            .toList();
    private static final long CODES = 1L << 35;
    private static final int ALPHABET_BITS = 5;

    private final long seed;

    /** Makes rows from this seed. */
    public Register(long seed) {
        this.seed = seed;
    }

    /** Returns a sheet: the heading and the rows with these numbers. */
    public String sheet(int from, int count) {
        StringBuilder text = new StringBuilder(count * 200).append(COLUMNS).append('\n');
        for (int number = from; number < from + count; number++) {
            text.append(row(number)).append('\n');
        }
        return text.toString();
    }

    /** Returns the code of a row: different for every number, and spread evenly. */
    public String code(int number) {
        // an odd factor permutes the numbers below a power of two
        long spread = (number * 0x5851F42D4C957F2DL + seed) & (CODES - 1);
        StringBuilder code = new StringBuilder("K");
        for (int place = 6; place >= 0; place--) {
            code.append(LETTERS.charAt((int) (spread >>> (place * ALPHABET_BITS)) & 31));
        }
        return code.toString();
    }

    /** Returns a block of a district. */
    public static String block(String district, SplittableRandom random) {
        return Integer.toString(district.equals("303") ? 2723 + random.nextInt(22) : 2745 + random.nextInt(28));
    }

    /** Returns one of the districts. */
    public static String district(SplittableRandom random) {
        return CaseColumns.pick(random, DISTRICTS);
    }

    /** Returns the beginning of a code, K and a letter: one of 32. */
    public static String prefix(SplittableRandom random) {
        return "K" + LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    /** Returns all longer beginnings, K and two letters: 1,024, to walk through all codes. */
    public static List<String> prefixes() {
        return PREFIXES;
    }

    static LocalDate date(SplittableRandom random) {
        return LocalDate.of(2018, 1, 1).plusDays(random.nextInt(1200));
    }

    private String row(int number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        LocalDate enrolled = date(random);
        String district = CaseColumns.pick(random, DISTRICTS);
        StringJoiner row = new StringJoiner(",");
        row.add(code(number)).add(enrolled.toString()).add(enrolled.toString());
        row.add(CaseColumns.pick(random, "F", "F", "F", "M")).add("" + (1985 + random.nextInt(23)));
        row.add(district).add(block(district, random)).add(CaseColumns.pick(random, ENTRY_ROUTES));
        row.add("Sample Person " + number).add("90000" + (10_000 + random.nextInt(90_000)));
        addLaw(row, enrolled, random);
        addMoney(row, enrolled, random);
        addWork(row, enrolled, random);
        return row.toString();
    }

    private static void addLaw(StringJoiner row, LocalDate enrolled, SplittableRandom random) {
        boolean complaint = random.nextInt(100) < 60;
        boolean hearing = complaint && random.nextInt(100) < 45;
        LocalDate on = enrolled.plusDays(30 + random.nextInt(200));
        add(row, complaint, CaseColumns.pick(random, "FIR", "FIR", "FIR", "GDE"));
        add(row, complaint, random.nextInt(900) + "/" + on.getYear());
        add(row, complaint, on);
        add(row, complaint, CaseColumns.pick(random, "Basirhat", "Canning", "Jibantala", "Sandeshkhali"));
        add(row, hearing, on.plusDays(100 + random.nextInt(300)));
        add(row, hearing, 1 + random.nextInt(8));
        boolean aid = random.nextInt(100) < 35;
        add(row, aid, CaseColumns.pick(random, "DLSA", "NGO", "PRIVATE"));
        add(row, aid, enrolled.plusDays(10 + random.nextInt(200)));
    }

    private static void addMoney(StringJoiner row, LocalDate enrolled, SplittableRandom random) {
        boolean applied = random.nextInt(100) < 30;
        String state = CaseColumns.pick(random, "APPLIED", "REJECTED", "PART_PAID", "PAID_FULL");
        boolean paid = applied && state.startsWith("PA");
        LocalDate on = enrolled.plusDays(60 + random.nextInt(300));
        int awarded = 100_000 + 50_000 * random.nextInt(7);
        add(row, applied, CaseColumns.pick(random, "WBVCS2017", "NALSA2018"));
        add(row, applied, on);
        add(row, applied, state);
        add(row, paid, awarded);
        add(row, paid, on.plusDays(300));
        add(row, paid, state.equals("PAID_FULL") ? awarded : awarded / 4);
    }

    private static void addWork(StringJoiner row, LocalDate enrolled, SplittableRandom random) {
        boolean training = random.nextInt(100) < 10;
        boolean business = random.nextInt(100) < 18;
        boolean study = random.nextInt(100) < 25;
        add(row, training, "TAILORING");
        add(row, training, enrolled.plusDays(300));
        add(row, business, CaseColumns.pick(random, "INDIVIDUAL", "GROUP"));
        add(row, business, enrolled.plusDays(400));
        add(row, study, CaseColumns.pick(random, "SECONDARY", "HS"));
        add(row, study, CaseColumns.pick(random, "STOPPED", "CONTINUING"));
    }

    private static void add(StringJoiner row, boolean present, Object value) {
        row.add(present ? value.toString() : "");
    }
}
