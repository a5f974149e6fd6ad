package org.mingjing.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every row of every table, as a dump would write it. */
public final class Dump {

    private Dump() {}

    public static String of(Connection record) throws SQLException {
        StringBuilder dump = new StringBuilder();
        for (String table : tables(record)) {
            dump.append(table).append('\n');
            try (var statement = record.createStatement();
                    ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                while (rows.next()) {
                    dump.append(rows.getString(1)).append('\n');
                }
            }
        }
        return dump.toString();
    }

    private static List<String> tables(Connection record) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = record.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
