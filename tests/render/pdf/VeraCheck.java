import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * java -cp … VeraCheck.java 1b|2b|ua1|auto FILE…: one line a file, «PASS|FAIL flavour file», then the rules it broke.
 * «auto» judges by what the file declares itself to be.
 */
public class VeraCheck {
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
            judge(arguments[0], new File(name));
        }
    }

    private static void judge(String wanted, File file) throws Exception {
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        boolean auto = wanted.equals("auto");
        PDFAFlavour given = auto ? null : PDFAFlavour.byFlavourId(wanted);
        try (PDFAParser parser = auto ? foundry.createParser(file) : foundry.createParser(file, given)) {
            PDFAFlavour flavour = auto ? parser.getFlavour() : given;
            ValidationResult result = foundry.createValidator(flavour, false).validate(parser);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion test : result.getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, test.getMessage());
                }
            }
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " " + file.getName());
            broken.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
        }
    }
}
