package ${package};

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** How many minutes a district has set itself. */
@Entity(name = "${prefix}_goal")
@Table(name = "${prefix}_goal")
public class GoalEntity {
    @Id
    @Column(name = "district")
    private String district;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    /** For the persistence provider. */
    protected GoalEntity() {}

    GoalEntity(String district) {
        this.district = district;
    }

    void set(int wanted) {
        this.minutes = wanted;
    }

    Goal goal() {
        return new Goal(district, minutes);
    }
}
