package org.shakti.mis.platform.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The commands that work on a running server. Exit code 0: done; 1: the server refused or could not; 2: the command was
 * not understood, or there is no server.
 */
public final class Main {
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Instance instance;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Main(Instance instance, InputStream in, PrintStream out, PrintStream err) {
        this.instance = instance;
        this.in = in;
        this.out = out;
        this.err = err;
        List.of(
                        new UserCommand(),
                        new TokenCommand(),
                        new ModuleCommand(),
                        new ImportCommand(),
                        new ExportCommand(),
                        new PackCommand(),
                        new DevCommand(),
                        new AuditCommand(),
                        new BackupCommand(),
                        new RestoreCommand(),
                        new DemoCommand())
                .forEach(command -> commands.put(command.name(), command));
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(Instance.of(System.getenv()), System.in, out, err).run(args));
    }

    int run(String... args) {
        if (args.length == 0 || args[0].equals("help") || args[0].equals("--help")) {
            out.print(overview());
            return 0;
        }
        Command command = commands.get(args[0]);
        if (command == null) {
            err.println("shakti: there is no command " + args[0] + "; see bin/shakti help");
            return 2;
        }
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        if (rest.contains("--help")) {
            out.println(command.usage());
            return 0;
        }
        return carryOut(command, rest);
    }

    private int carryOut(Command command, List<String> rest) {
        try {
            Arguments arguments = Arguments.of(rest, command.options());
            Terminal terminal = new Terminal(in, out, arguments.flag("json"));
            command.run(arguments, new Api(instance), terminal);
            return 0;
        } catch (UsageException e) {
            err.println("shakti: " + e.getMessage());
            err.println(command.usage());
            return 2;
        } catch (RefusedException e) {
            err.println("shakti: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("shakti: " + e.getMessage());
            return 2;
        }
    }

    private String overview() {
        StringBuilder text = new StringBuilder(
                """
                usage: bin/shakti COMMAND

                  run | start | stop | status    the server itself

                On the running server:

                """);
        commands.values()
                .forEach(command -> text.append(String.format("  %-8s %s%n", command.name(), command.summary())));
        return text.append("\nEach has --help, and --json for programs.\n").toString();
    }
}
