package org.shakti.mis.derby;

import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.osgi.service.jdbc.DataSourceFactory;

/** Makes data sources of the embedded engine; every attribute given is passed on, none is dropped in silence. */
final class EmbeddedSources implements DataSourceFactory {
    private static final String ATTRIBUTES = "connectionAttributes";

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        for (String name : properties.stringPropertyNames()) {
            if (!JDBC_DATABASE_NAME.equals(name) && !ATTRIBUTES.equals(name)) {
                throw new SQLException("The embedded engine does not know the property " + name);
            }
        }
        var source = new EmbeddedDataSource();
        source.setDatabaseName(properties.getProperty(JDBC_DATABASE_NAME));
        source.setConnectionAttributes(properties.getProperty(ATTRIBUTES, ""));
        return source;
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        throw new SQLFeatureNotSupportedException("pool the plain data source");
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        throw new SQLFeatureNotSupportedException("one database, one transaction");
    }

    @Override
    public Driver createDriver(Properties properties) {
        return new EmbeddedDriver();
    }
}
