package org.jieli.simulators.people;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A face that is drawn with a few lines, so that nobody takes it for a photo. The same number draws the same face. */
public final class Portrait {

    /** Width in pixels. */
    public static final int WIDTH = 120;

    /** Height in pixels. */
    public static final int HEIGHT = 160;

    private static final int GREY = 0x50;

    private Portrait() {}

    /** A JPEG of {@link #WIDTH} by {@link #HEIGHT}; needs no screen. */
    public static byte[] jpeg(long number) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            draw(pen, new Random(number));
        } finally {
            pen.dispose();
        }
        return written(picture);
    }

    private static void draw(Graphics2D pen, Random random) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(pastel(random));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(pastel(random));
        pen.fillRoundRect(15, 130, 90, 60, 40, 40);
        head(pen, random);
        face(pen, random);
        frame(pen);
    }

    private static void head(Graphics2D pen, Random random) {
        int wide = 56 + random.nextInt(16);
        pen.setColor(new Color(random.nextInt(GREY), random.nextInt(GREY), random.nextInt(GREY)));
        pen.fillOval(60 - wide / 2 - 4, 24 + random.nextInt(8), wide + 8, 80);
        pen.setColor(new Color(0xE0 + random.nextInt(0x18), 0xB8 + random.nextInt(0x18), 0x90));
        pen.fillOval(60 - wide / 2, 42, wide, 86);
    }

    private static void face(Graphics2D pen, Random random) {
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2));
        int apart = 12 + random.nextInt(5);
        int eye = 4 + random.nextInt(4);
        pen.fillOval(60 - apart - eye / 2, 74, eye, eye);
        pen.fillOval(60 + apart - eye / 2, 74, eye, eye);
        pen.drawLine(60, 80, 57 + random.nextInt(6), 92 + random.nextInt(6));
        pen.drawArc(46, 94 + random.nextInt(6), 28, 12, 190 + random.nextInt(20), 140);
    }

    /** Two crossing lines and a frame: drawn, not photographed. */
    private static void frame(Graphics2D pen) {
        pen.setColor(Color.RED);
        pen.drawRect(1, 1, WIDTH - 3, HEIGHT - 3);
        pen.drawLine(0, HEIGHT - 24, 24, HEIGHT);
        pen.drawLine(WIDTH - 24, HEIGHT, WIDTH, HEIGHT - 24);
    }

    private static Color pastel(Random random) {
        return new Color(0xA0 + random.nextInt(GREY), 0xA0 + random.nextInt(GREY), 0xA0 + random.nextInt(GREY));
    }

    /** In memory: with a cache file ImageIO could not write while the process ends, which is when recordings are written. */
    private static byte[] written(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "jpeg", memory)) {
                throw new IllegalStateException("This JDK writes no JPEG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
