package ${package};

import java.util.List;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The only class that meets this module's own tables. */
@Component(service = GoalStore.class)
public final class GoalStore {
    private final EntityManagerFactory unit;

    /** Comes to life when the tables are there. */
    @Activate
    public GoalStore(@Reference(target = "(osgi.unit.name=${packId})") EntityManagerFactory unit) {
        this.unit = unit;
    }

    List<Goal> all() {
        return inTransaction(entities -> entities
                .createQuery("SELECT g FROM ${prefix}_goal g ORDER BY g.district", GoalEntity.class)
                .getResultList()
                .stream()
                .map(GoalEntity::goal)
                .toList());
    }

    Goal set(String district, int minutes) {
        return inTransaction(entities -> {
            GoalEntity stored = entities.find(GoalEntity.class, district);
            GoalEntity goal = stored == null ? new GoalEntity(district) : stored;
            goal.set(minutes);
            entities.persist(goal);
            return goal.goal();
        });
    }

    /** One transaction: all of it or nothing. */
    private <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entities = unit.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
