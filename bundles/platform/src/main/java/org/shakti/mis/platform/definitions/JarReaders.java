package org.shakti.mis.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.shakti.mis.api.extension.DefinitionReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds the readers of definitions in the JARs of modules, as the container would by their component descriptions. */
public final class JarReaders {
    private JarReaders() {}

    /** Returns the readers of all JARs; what is no file is passed over. */
    public static List<DefinitionReader> of(Collection<Path> jars) {
        List<DefinitionReader> readers = new ArrayList<>();
        for (Path jar : jars) {
            if (Files.isRegularFile(jar)) {
                readers.addAll(in(jar));
            }
        }
        return readers;
    }

    private static List<DefinitionReader> in(Path jar) {
        List<DefinitionReader> readers = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String components =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Service-Component");
            for (String description : components == null ? new String[0] : components.split("\\s*,\\s*")) {
                try (InputStream in = file.getInputStream(file.getJarEntry(description))) {
                    String type = readerIn(in);
                    if (!type.isEmpty()) {
                        readers.add(made(jar, type));
                    }
                }
            }
            return readers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the class of a component that reads definitions; empty when it is another component. */
    private static String readerIn(InputStream description) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(description);
            NodeList provided = document.getElementsByTagName("provide");
            for (int i = 0; i < provided.getLength(); i++) {
                if (((Element) provided.item(i)).getAttribute("interface").equals(DefinitionReader.class.getName())) {
                    Element made = (Element)
                            document.getElementsByTagName("implementation").item(0);
                    return made.getAttribute("class");
                }
            }
            return "";
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** The class loader stays open as long as the program runs. */
    private static DefinitionReader made(Path jar, String type) throws IOException {
        URL[] inside = {jar.toUri().toURL()};
        try {
            return Class.forName(type, true, new URLClassLoader(inside, JarReaders.class.getClassLoader()))
                    .asSubclass(DefinitionReader.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type + " cannot be made outside a server: a reader needs no other services.", e);
        }
    }
}
