package org.shakti.mis.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cleaned picture")
class PicturesTest {
    private final Pictures pictures = new Pictures();

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void isAJpegOfABoundedSize(FileKind kind) {
        byte[] clean = pictures.clean(kind, Samples.picture(kind.name(), 4800, 1200));

        assertThat(FileKind.of(clean)).contains(FileKind.JPEG);
        assertThat(Samples.read(clean).getWidth()).isEqualTo(2000);
        assertThat(Samples.read(clean).getHeight()).isEqualTo(500);
    }

    @Test
    void staysAsSmallAsItWas() {
        BufferedImage image = Samples.read(pictures.clean(FileKind.PNG, Samples.picture("png", 30, 20)));

        assertThat(image.getWidth()).isEqualTo(30);
        assertThat(image.getHeight()).isEqualTo(20);
    }

    @ParameterizedTest(name = "held {0}")
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void standsUprightHoweverTheCameraWasHeld(int orientation, int right, int down) {
        BufferedImage image = Samples.read(pictures.clean(FileKind.JPEG, Samples.photographed(80, 40, orientation)));

        assertThat(image.getWidth()).isEqualTo(orientation < 5 ? 80 : 40);
        assertThat(image.getHeight()).isEqualTo(orientation < 5 ? 40 : 80);
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                int pixel = image.getRGB((x * 2 + 1) * image.getWidth() / 4, (y * 2 + 1) * image.getHeight() / 4);
                assertThat((pixel & 0xFF) < 100).as("red at %d %d", x, y).isEqualTo(x == right && y == down);
            }
        }
    }

    @Test
    void tellsNoPlaceAndHoldsNothingForABrowser() {
        byte[] photograph = Samples.photographed(80, 40, 6);
        assertThat(text(photograph)).contains(Samples.CANARY);

        assertThat(text(pictures.clean(FileKind.JPEG, photograph))).doesNotContain(Samples.CANARY, "Exif");
        assertThat(text(pictures.clean(FileKind.JPEG, Samples.polyglot()))).doesNotContain("script");
    }

    @Test
    void isNotMadeOfAnEnormousOne() {
        assertThatThrownBy(() -> pictures.clean(FileKind.PNG, Samples.bomb())).satisfies(PicturesTest::saysTooMany);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.9})
    void isNotMadeOfOneThatWasCutOff(double part) {
        byte[] whole = noise();
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));

        assertThatThrownBy(() -> pictures.clean(FileKind.JPEG, cut)).isInstanceOf(RefusedFileException.class);
        byte[] png = Samples.picture("png", 300, 300);
        assertThatThrownBy(() -> pictures.clean(FileKind.PNG, Arrays.copyOf(png, (int) (png.length * part))))
                .isInstanceOf(RefusedFileException.class);
    }

    @Test
    void isRefusedOrMadeButNeverAFaultWhateverIsSent() {
        Random chance = new Random(7);
        byte[] whole = Samples.photographed(60, 30, 6);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 0; hits < 4; hits++) {
                damaged[3 + chance.nextInt(damaged.length - 3)] = (byte) chance.nextInt(256);
            }
            try {
                assertThat(FileKind.of(pictures.clean(FileKind.JPEG, damaged))).contains(FileKind.JPEG);
            } catch (RefusedFileException e) {
                assertThat(e.errors()).isNotEmpty();
            }
        }
    }

    private static byte[] noise() {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(3);
        for (int i = 0; i < 40_000; i++) {
            image.setRGB(i % 200, i / 200, chance.nextInt());
        }
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(image, "jpeg", bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void saysTooMany(Throwable refusal) {
        assertThat(((RefusedFileException) refusal).errors().get(0).code()).isEqualTo("too-many-pixels");
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
