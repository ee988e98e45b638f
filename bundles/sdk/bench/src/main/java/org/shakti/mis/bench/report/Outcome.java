package org.shakti.mis.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shakti.mis.bench.load.Figures;
import org.shakti.mis.bench.side.Side;
import org.shakti.mis.bench.side.Work;

/** What was measured at one size on one database. */
public final class Outcome {
    private final String database;
    private final int size;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Bulk> bulks = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();

    /** Begins without figures. */
    public Outcome(String database, int size) {
        this.database = database;
        this.size = size;
    }

    /** Keeps the figures of one kind of work. */
    public void add(Cell cell) {
        cells.add(cell);
    }

    /** Keeps the figures of loading sheets. */
    public void add(Bulk bulk) {
        bulks.add(bulk);
    }

    /** Keeps what a server took of the machine. */
    public void add(Room room) {
        rooms.add(room);
    }

    /** Returns the kind of database. */
    public String database() {
        return database;
    }

    /** Returns the number of cases that were loaded. */
    public int size() {
        return size;
    }

    /** Returns all figures of single requests. */
    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** Returns all figures of sheets. */
    public List<Bulk> bulks() {
        return List.copyOf(bulks);
    }

    /** Returns what the servers took. */
    public List<Room> rooms() {
        return List.copyOf(rooms);
    }

    /** Returns the figures of a side for a kind of work. */
    public Optional<Figures> figures(String side, Work work, String heat, int clients) {
        return cells.stream()
                .filter(cell -> cell.side.equals(side) && cell.work == work)
                .filter(cell -> cell.heat.equals(heat) && cell.clients == clients)
                .map(Cell::figures)
                .findFirst();
    }

    /** Figures of one side for one kind of work; {@code heat} is {@code cold} or {@code warm}. */
    public record Cell(String side, Work work, String heat, int clients, Figures figures) {}

    /** Rows per second of one side in sheets of so many rows, and processor time per row. */
    public record Bulk(String side, int rowsPerSheet, double rowsPerSecond, double cpuMillisPerRow) {}

    /**
     * What a server took.
     *
     * @param side which
     * @param restart a start on the filled database
     * @param megabytesAfterLoad resident after all the load
     * @param fresh whether the board counted one row more as soon as it was in
     */
    public record Room(String side, Side.Start restart, double megabytesAfterLoad, boolean fresh) {}
}
