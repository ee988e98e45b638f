package org.shakti.mis.platform.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.shakti.mis.api.error.ConflictException;
import org.shakti.mis.api.error.ShaktiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in transactions of the platform's persistence unit; work within work joins the outer transaction. */
@Component
public final class JpaTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JpaTransactions.class);

    private final JpaTemplate jpa;
    private final Dialect dialect;

    /** One component per persistence unit, so an instance field is the right place. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Session> open = new ThreadLocal<>();

    /** Asks the database once which SQL it speaks. */
    @Activate
    public JpaTransactions(@Reference(target = "(osgi.unit.name=shakti-platform)") JpaTemplate jpa) {
        this.jpa = jpa;
        this.dialect = jpa.txExpr(JpaTransactions::ask);
    }

    @Override
    public <T> T write(Work<T> work) {
        Session outer = open.get();
        return outer == null ? start(work) : join(outer, work);
    }

    @Override
    public <T> T read(Work<T> work) {
        return write(work);
    }

    @Override
    public boolean inside() {
        return open.get() != null;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    private <T> T start(Work<T> work) {
        Course course = new Course();
        boolean committed = false;
        try {
            T result = jpa.txExpr(entities -> run(entities, course, work));
            committed = true;
            return result;
        } catch (OptimisticLockException e) {
            throw new ConflictException("Somebody else changed this meanwhile.", java.util.List.of());
        } catch (PersistenceException e) {
            throw refusalIn(e);
        } finally {
            course.ended(committed).forEach(JpaTransactions::attempt);
        }
    }

    private <T> T run(EntityManager entities, Course course, Work<T> work) {
        Session session = new Session(entities, entities.unwrap(Connection.class), course);
        open.set(session);
        try {
            T result = work.in(session);
            course.finish();
            return result;
        } catch (SQLException e) {
            throw new StorageException(e);
        } finally {
            open.remove();
        }
    }

    private static <T> T join(Session outer, Work<T> work) {
        boolean done = false;
        try {
            T result = work.in(outer);
            done = true;
            return result;
        } catch (SQLException e) {
            throw new StorageException(e);
        } finally {
            if (!done) {
                // Half of the inner work may be there: the outer transaction must not keep it.
                outer.entities().getTransaction().setRollbackOnly();
            }
        }
    }

    private static RuntimeException refusalIn(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ShaktiException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new ConflictException("Somebody else changed this meanwhile.", java.util.List.of());
            }
        }
        return new StorageException(failure);
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("Something that follows a transaction failed", e);
        }
    }

    private static Dialect ask(EntityManager entities) {
        try {
            String product = entities.unwrap(Connection.class).getMetaData().getDatabaseProductName();
            return product.contains("Derby") ? Dialect.DERBY : Dialect.POSTGRESQL;
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }
}
