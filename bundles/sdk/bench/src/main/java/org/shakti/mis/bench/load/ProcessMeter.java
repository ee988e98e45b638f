package org.shakti.mis.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads processor time and memory of whole process trees from the kernel; tells nothing about other processes. */
public final class ProcessMeter {
    /** The kernel tells processor time in hundredths of a second on every Linux that Java 17 runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private final List<Long> roots;

    /** Meters the trees below these processes. */
    public ProcessMeter(List<Long> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Returns seconds of processor time used so far, by the dead children that were waited for too. */
    public double cpuSeconds() {
        return tree().stream().mapToDouble(ProcessMeter::cpuSeconds).sum();
    }

    /** Returns the resident memory in MB. */
    public double residentMegabytes() {
        return tree().stream().mapToDouble(ProcessMeter::residentMegabytes).sum();
    }

    private Set<Long> tree() {
        Set<Long> all = new LinkedHashSet<>(roots);
        for (long root : roots) {
            ProcessHandle.of(root).ifPresent(handle -> handle.descendants().forEach(child -> all.add(child.pid())));
        }
        return all;
    }

    private static double cpuSeconds(long pid) {
        String stat = read("/proc/" + pid + "/stat");
        int afterName = stat.lastIndexOf(')');
        if (afterName < 0) {
            return 0;
        }
        String[] fields = stat.substring(afterName + 2).split(" ");
        long ticks = 0;
        // utime, stime, and the same of children that have ended: fields 14 to 17 of proc(5)
        for (int field = 11; field <= 14; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static double residentMegabytes(long pid) {
        return read("/proc/" + pid + "/status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    /** Returns an empty text for a process that has just ended. */
    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            // the kernel answers ESRCH when the process ends while its file is being read
            return "";
        }
    }
}
