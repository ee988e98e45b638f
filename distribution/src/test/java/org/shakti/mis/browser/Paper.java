package org.shakti.mis.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;

/** What comes out of the printer: how many pages of which size, and the text on them without spaces. */
record Paper(int pages, PDRectangle size, String text) {
    private static final float TOLERANCE = 1.5f;

    /** Prints a page as its own style sheet for paper wants it. */
    static Paper of(Page page) {
        byte[] printed =
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        try (PDDocument document = Loader.loadPDF(printed)) {
            return new Paper(
                    document.getNumberOfPages(),
                    document.getPage(0).getMediaBox(),
                    withoutSpaces(new PDFTextStripper().getText(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isA4() {
        return Math.abs(size.getWidth() - PDRectangle.A4.getWidth()) < TOLERANCE
                && Math.abs(size.getHeight() - PDRectangle.A4.getHeight()) < TOLERANCE;
    }

    /** Letters are placed one by one on paper; where the spaces are is up to the reader. */
    static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }
}
