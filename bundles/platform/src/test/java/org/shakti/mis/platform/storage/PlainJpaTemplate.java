package org.shakti.mis.platform.storage;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** A resource-local template over a plain factory, as the container gives it. */
record PlainJpaTemplate(EntityManagerFactory factory) implements JpaTemplate {
    @Override
    public <R> R txExpr(EmFunction<R> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            R result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    @Override
    public void tx(EmConsumer work) {
        txExpr(entities -> {
            work.accept(entities);
            return true;
        });
    }

    @Override
    public <R> R txExpr(TransactionType type, EmFunction<R> work) {
        return txExpr(work);
    }

    @Override
    public void tx(TransactionType type, EmConsumer work) {
        tx(work);
    }
}
