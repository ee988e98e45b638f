package org.shakti.mis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Storage")
class StorageTest {
    /** Rooms whose business is the database. Elsewhere it is met by classes that say so in their name. */
    private static final String[] ROOMS = {
        "org.shakti.mis.platform.storage..",
        "org.shakti.mis.platform.records..",
        "org.shakti.mis.platform.vault..",
        "org.shakti.mis.platform.audit..",
        "org.shakti.mis.platform.indicators..",
        "org.shakti.mis.derby..",
        "org.shakti.mis.gate.."
    };

    /** Names by which a class outside those rooms says that it speaks to the database, and does nothing else. */
    private static final Pattern STORES =
            Pattern.compile(".*(Repository|Store|Table|Columns|Statements|Rows|Sql)(\\$.*)?");

    private static final Set<String> DATABASE = Set.of(
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "java.sql.ResultSet",
            "java.sql.DriverManager",
            "javax.sql.DataSource");

    @Test
    void isReachedFromItsRoomsAndFromRepositoriesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOMS)
                .and(DescribedPredicate.not(new NamedAsStore()))
                .should()
                .dependOnClassesThat(new OfTheDatabase())
                .check(Code.all());
    }

    private static final class NamedAsStore extends DescribedPredicate<JavaClass> {
        NamedAsStore() {
            super("are repositories or entities");
        }

        @Override
        public boolean test(JavaClass type) {
            return STORES.matcher(type.getName()).matches()
                    || type.isAnnotatedWith("javax.persistence.Entity")
                    || type.isAnnotatedWith("javax.persistence.Embeddable");
        }
    }

    private static final class OfTheDatabase extends DescribedPredicate<JavaClass> {
        OfTheDatabase() {
            super("speak to the database");
        }

        @Override
        public boolean test(JavaClass type) {
            return !type.getName().endsWith("Exception")
                    && (type.getPackageName().startsWith("javax.persistence")
                            || type.getPackageName().startsWith("org.eclipse.persistence")
                            || DATABASE.contains(type.getName()));
        }
    }
}
