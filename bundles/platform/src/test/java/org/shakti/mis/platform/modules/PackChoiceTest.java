package org.shakti.mis.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shakti.mis.api.catalogue.Catalogue.Refusal;
import org.shakti.mis.api.error.FieldError;
import org.shakti.mis.api.error.InvalidInputException;
import org.shakti.mis.api.error.NotVisibleException;
import org.shakti.mis.platform.definitions.PackTrial;
import org.shakti.mis.platform.packs.Desks;
import org.shakti.mis.platform.packs.FoundPack;
import org.shakti.mis.platform.packs.PackDesk;
import org.shakti.mis.platform.packs.PackStore;
import org.shakti.mis.platform.packs.SampleJar;

@DisplayName("The choice of a pack's files")
class PackChoiceTest {
    private final KeyPair team = SampleJar.keys();
    private final SamplePacks packs = new SamplePacks();
    private List<Refusal> refusals = List.of();
    private List<Refusal> conflicts = List.of();

    @TempDir
    Path folder;

    private PackDesk desk;
    private PackChoice choice;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("packs"));
        SampleJar.trust(folder.resolve("trusted"), team, "State team");
        desk = Desks.in(folder);
        choice = new PackChoice(desk, source -> new PackTrial(packs.current(), refusals, conflicts), packs, packs);
    }

    private void lies(SampleJar jar) throws IOException {
        jar.write(folder.resolve("packs").resolve(System.nanoTime() + ".jar"));
    }

    private static PackChoice.Wish version(String version, boolean unsigned) {
        return new PackChoice.Wish(Optional.of(version), unsigned);
    }

    private String refused(String id, PackChoice.Wish wish) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> choice.choose(id, wish));
        return refused == null
                ? ""
                : refused.errors().stream().map(FieldError::code).findFirst().orElse("");
    }

    private Optional<String> current(String id) {
        return desk.store().current(id).map(PackStore.Kept::version);
    }

    @Test
    void takesTheNewestOfWhatNobodyHasChosenYet() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0").signed(team));
        lies(SampleJar.of("orchard", "1.2.0").signed(team));

        PackChoice.Chosen chosen = choice.choose("orchard", PackChoice.Wish.PLAIN);

        assertThat(current("orchard")).contains("1.2.0");
        assertThat(chosen.told()).containsEntry("signature", "trusted").containsEntry("by", "State team");
    }

    @Test
    void takesTheNewestOfWhatLiesThereAndWhatWasChosenBefore() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0").signed(team));
        choice.choose("orchard", PackChoice.Wish.PLAIN);

        lies(SampleJar.of("orchard", "1.10.0").signed(team));
        choice.choose("orchard", PackChoice.Wish.PLAIN);
        assertThat(current("orchard")).contains("1.10.0");

        lies(SampleJar.of("orchard", "1.9.0").signed(team));
        choice.choose("orchard", version("newest", false));
        assertThat(current("orchard")).contains("1.10.0");
    }

    @Test
    void bringsANewerOneOfWhatIsThereOnlyWhenTheNewestIsAskedFor() throws Exception {
        lies(SampleJar.of("more", "1.1.0").signed(team));

        choice.choose("more", PackChoice.Wish.PLAIN);
        assertThat(current("more")).isEmpty();
        choice.choose("more", version("newest", false));
        assertThat(current("more")).contains("1.1.0");
    }

    @Test
    void admitsNothingThatNobodyVouchesForUnlessSomebodySaysSo() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0"));
        FoundPack found = desk.find("orchard", Optional.empty()).orElseThrow();

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> choice.admit(found, false)))
                .isNotNull();
        assertThatCode(() -> choice.admit(found, true)).doesNotThrowAnyException();
    }

    @Test
    void admitsNothingThatWouldBeRefusedSoThatNoFileOfItIsKept() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0").signed(team));
        lies(SampleJar.of("more", "0.9.0").signed(team));
        FoundPack found = desk.find("orchard", Optional.empty()).orElseThrow();
        FoundPack older = desk.find("more", Optional.empty()).orElseThrow();
        assertThatCode(() -> choice.admit(found, false)).doesNotThrowAnyException();
        refusals = List.of(new Refusal("orchard", "tests/a.yaml", 3, "", "that it holds"));

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> choice.admit(found, false))
                        .errors())
                .extracting(FieldError::code, FieldError::message)
                .containsExactly(tuple("faulty-pack", "tests/a.yaml line 3: expected that it holds"));
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> choice.admit(older, false))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("older");
    }

    @Test
    void asksBeforeItTakesWhatNobodyHasSigned() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0"));

        assertThat(refused("orchard", PackChoice.Wish.PLAIN)).isEqualTo("unsigned");
        assertThat(current("orchard")).isEmpty();
        assertThat(refused("orchard", new PackChoice.Wish(Optional.empty(), true)))
                .isEmpty();
        assertThat(current("orchard")).contains("1.0.0");
    }

    @Test
    void replacesWhatComesWithTheProgramOnlyBySomethingTrusted() throws Exception {
        lies(SampleJar.of("more", "1.1.0"));
        assertThat(refused("more", version("1.1.0", true))).isEqualTo("distribution");

        lies(SampleJar.of("more", "1.1.0").signed(team));
        assertThat(refused("more", version("1.1.0", false))).isEmpty();
        assertThat(current("more")).contains("1.1.0");

        choice.back("more");
        assertThat(current("more")).isEmpty();
    }

    @Test
    void leavesWhatComesWithTheProgramWhenNoVersionIsAskedFor() throws Exception {
        lies(SampleJar.of("more", "1.1.0").signed(team));

        choice.choose("more", PackChoice.Wish.PLAIN);

        assertThat(current("more")).isEmpty();
    }

    @Test
    void neverGoesToAnOlderVersionByAccident() throws Exception {
        lies(SampleJar.of("more", "0.9.0").signed(team));

        assertThat(refused("more", version("0.9.0", false))).isEqualTo("older");
    }

    @Test
    void changesNothingWhenThePackOrAnotherOneWouldBeRefused() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0").signed(team));
        refusals = List.of(new Refusal("orchard", "tests/a.yaml", 3, "young trees", "that it holds"));
        conflicts = List.of(new Refusal("hills", "pack.yaml", 5, "base", "another version"));

        PackChoice.Chosen chosen = choice.choose("orchard", PackChoice.Wish.PLAIN);

        assertThat(chosen.trouble().orElseThrow().details())
                .containsExactly(
                        "tests/a.yaml line 3: young trees: expected that it holds",
                        "hills: pack.yaml line 5: base: expected another version");
        assertThat(current("orchard")).isEmpty();
    }

    @Test
    void goesBackToTheFormerVersion() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0").signed(team));
        choice.choose("orchard", PackChoice.Wish.PLAIN);
        lies(SampleJar.of("orchard", "1.2.0").signed(team));
        choice.choose("orchard", version("1.2.0", false));

        choice.back("orchard");

        assertThat(current("orchard")).contains("1.0.0");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> choice.back("orchard")))
                .isNotNull();
    }

    @Test
    void takesTheVeryFilesThatWereLookedAt() throws Exception {
        lies(SampleJar.of("orchard", "1.0.0").signed(team));
        lies(SampleJar.of("orchard", "1.0.0").with("SHAKTI-INF/x.txt", "mended"));
        String mended = desk.found().stream()
                .filter(one -> one.signed().key().isEmpty())
                .findFirst()
                .orElseThrow()
                .sum();

        choice.choose("orchard", new PackChoice.Wish(Optional.of("1.0.0"), true, Optional.of(mended)));

        assertThat(desk.store().current("orchard").map(PackStore.Kept::sum)).contains(mended);
    }

    private Set<String> keptFrom(String id) {
        return desk.store().current(id).orElseThrow().refused();
    }

    private static PackChoice.Wish without(String version, String... refused) {
        return new PackChoice.Wish(
                Optional.of(version).filter(text -> !text.isEmpty()),
                false,
                Optional.empty(),
                Optional.of(Set.of(refused)));
    }

    private SampleJar asking(String version) {
        String asks = "permissions: [\"reads:tree\", \"writes:tree\"]\n";
        return SampleJar.of("orchard", version)
                .adding("SHAKTI-INF/pack.yaml", asks)
                .signed(team);
    }

    @Test
    void keepsARefusalUntilSomebodySaysOtherwise() throws Exception {
        lies(asking("1.0.0"));
        choice.choose("orchard", without("1.0.0", "reads:tree"));
        assertThat(keptFrom("orchard")).containsExactly("reads:tree");

        lies(asking("1.1.0"));
        choice.choose("orchard", version("1.1.0", false));
        assertThat(keptFrom("orchard")).as("an upgrade gives nothing back").containsExactly("reads:tree");

        choice.choose("orchard", without("", "writes:tree"));
        assertThat(current("orchard")).as("the version that is there").contains("1.1.0");
        assertThat(keptFrom("orchard")).containsExactly("writes:tree");

        choice.choose("orchard", without(""));
        assertThat(keptFrom("orchard")).isEmpty();
    }

    @Test
    void takesARefusalOfWhatNobodyAskedForAsASlip() throws Exception {
        lies(asking("1.0.0"));

        assertThat(refused("orchard", without("", "read:tree"))).isEqualTo("not-asked");
        assertThat(current("orchard")).isEmpty();
        assertThat(refused("more", without("", "reads:tree"))).isEqualTo("as-shipped");
    }

    @Test
    void knowsNothingOfAVersionThatIsNowhere() {
        assertThat(catchThrowableOfType(
                        NotVisibleException.class, () -> choice.choose("orchard", version("3.0.0", true))))
                .isNotNull();
    }
}
