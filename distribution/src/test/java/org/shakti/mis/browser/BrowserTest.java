package org.shakti.mis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in a browser. What a page complains about fails the test in which it did. */
@ExtendWith(BrowserRig.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final Device PHONE = Device.PHONE;
    static final Device NARROW = Device.NARROW;
    static final Device DESKTOP = Device.DESKTOP;

    private final List<Screen> screens = new ArrayList<>();
    private Browser browser;
    private SampleOffice sample;

    /** Called once by {@link BrowserRig} before any test of the class. */
    final void use(Browser installed, SampleOffice office) {
        this.browser = installed;
        this.sample = office;
    }

    final SampleOffice sample() {
        return sample;
    }

    final Browser browser() {
        return browser;
    }

    /** Where the server is that the screens of this class look at. */
    URI address() {
        return sample.office().server().address();
    }

    /** A screen at which nobody has signed in; it is closed when the test ends. */
    final Screen screen(Device device, String language) {
        Screen screen = new Screen(browser, address(), device, language);
        screens.add(screen);
        return screen;
    }

    /** A screen at which somebody of the sample office has signed in. */
    final Screen screen(String login, Device device, String language) {
        return screen(device, language).signIn(login);
    }

    @AfterEach
    final void closeScreens() {
        List<String> troubles = screens.stream()
                .flatMap(screen -> screen.troubles().unexpected().stream())
                .toList();
        screens.forEach(Screen::close);
        screens.clear();
        assertThat(troubles).as("what the pages complained about").isEmpty();
    }
}
