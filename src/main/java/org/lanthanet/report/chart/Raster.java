package org.lanthanet.report.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A picture of lines and letters as one of dots. Letters are those of the machine's fonts. */
public final class Raster {
    private Raster() {}

    /**
     * Writes an SVG as PNG.
     *
     * @param scale dots for each CSS pixel
     * @throws IllegalStateException if this machine has no fonts
     */
    public static void png(String svg, double scale, OutputStream to) throws IOException {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(ofThisMachine(svg).getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("the picture is no SVG");
        }
        FloatSize size = document.size();
        int width = (int) Math.round(size.width * scale);
        int height = (int) Math.round(size.height * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render(null, graphics, new ViewBox(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        ImageIO.write(image, "png", to);
    }

    /** With the letters Java has everywhere in place of a browser's list. */
    private static String ofThisMachine(String svg) {
        return svg.replaceAll("font-family:[^;\"]*", "font-family:SansSerif")
                .replaceAll("font-family=\"[^\"]*\"", "font-family=\"SansSerif\"");
    }
}
