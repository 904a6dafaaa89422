package org.qihang.camp;

/** Where the pages of this module are. */
public final class CampRoutes {

    public static final String CAMPS = "camps";
    public static final String ORGANIZE = "organize";
    /** Below a camp's organizing page: the file with its applicants. */
    public static final String APPLICANTS_FILE = "applicants.xlsx";
    /** The parameter of a camp's page that says what the reader was about to do. */
    public static final String DO = "do";

    public static final String APPLY = "apply";

    private CampRoutes() {}

    public static String camp(CampId camp) {
        return "/" + CAMPS + "/" + camp.value();
    }

    /** The camp's page with the form to apply open. */
    public static String apply(CampId camp) {
        return camp(camp) + "?" + DO + "=" + APPLY;
    }

    public static String organize(CampId camp) {
        return "/" + ORGANIZE + "/" + camp.value();
    }

    public static String applicantsFile(CampId camp) {
        return organize(camp) + "/" + APPLICANTS_FILE;
    }
}
