import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Makes the program's icons of their drawings: PNG files of every size, popin-desk.ico for Windows
 * and popin-desk.icns for macOS. Needs a JDK and nothing else, and makes the same bytes each time.
 * Run by icons.sh; see the README beside it.
 *
 * <p>The drawings are SVG of rectangles and polygons, which is all that is understood here. The two
 * smallest sizes have a drawing of their own, whose edges lie on their pixels.
 */
public final class Icons {
    private static final Map<Integer, String> DRAWINGS =
            Map.of(16, "popin-desk-16.svg", 24, "popin-desk-24.svg");
    private static final String DRAWING = "popin-desk.svg";
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
    private static final List<Integer> OF_WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

    /** The types of PNG images in an icns file; those of twice the density have their own. */
    private static final Map<String, Integer> OF_MACOS = new LinkedHashMap<>();

    static {
        OF_MACOS.put("icp4", 16);
        OF_MACOS.put("ic11", 32);
        OF_MACOS.put("icp5", 32);
        OF_MACOS.put("ic12", 64);
        OF_MACOS.put("ic07", 128);
        OF_MACOS.put("ic13", 256);
        OF_MACOS.put("ic08", 256);
        OF_MACOS.put("ic14", 512);
        OF_MACOS.put("ic09", 512);
        OF_MACOS.put("ic10", 1024);
    }

    private Icons() {}

    /**
     * @param arguments the directory with the drawings, into which the icons go too
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path directory = Path.of(arguments[0]);
        Map<Integer, byte[]> images = new TreeMap<>();
        for (int size : SIZES) {
            Path drawing = directory.resolve(DRAWINGS.getOrDefault(size, DRAWING));
            byte[] png = png(draw(drawing, size));
            images.put(size, png);
            Files.write(directory.resolve("popin-desk-" + size + ".png"), png);
        }
        Files.write(directory.resolve("popin-desk.ico"), ico(images));
        Files.write(directory.resolve("popin-desk.icns"), icns(images));
    }

    private static BufferedImage draw(Path drawing, int size) throws Exception {
        Element svg =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(drawing.toFile())
                        .getDocumentElement();
        double units = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(size / units, size / units);
        for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && !element.getTagName().equals("title")) {
                graphics.setColor(Color.decode(element.getAttribute("fill")));
                graphics.fill(shape(element));
            }
        }
        graphics.dispose();
        return image;
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" -> {
                double corner = 2 * number(element, "rx");
                yield new RoundRectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        corner,
                        corner);
            }
            case "polygon" -> polygon(element.getAttribute("points"));
            default -> throw new IllegalArgumentException(element.getTagName());
        };
    }

    private static double number(Element element, String name) {
        return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
    }

    private static Path2D polygon(String points) {
        Path2D path = new Path2D.Double();
        for (String point : points.split(" ")) {
            String[] place = point.split(",");
            double x = Double.parseDouble(place[0]);
            double y = Double.parseDouble(place[1]);
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A directory of images, little-endian, then the images; as PNG since Windows Vista. */
    private static byte[] ico(Map<Integer, byte[]> images) throws IOException {
        int entry = 6;
        int image = entry + 16 * OF_WINDOWS.size();
        int length = image + OF_WINDOWS.stream().mapToInt(size -> images.get(size).length).sum();
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) OF_WINDOWS.size());
        for (int size : OF_WINDOWS) {
            byte[] png = images.get(size);
            byte side = (byte) (size == 256 ? 0 : size);
            file.put(side).put(side).put((byte) 0).put((byte) 0);
            file.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(image);
            image += png.length;
        }
        OF_WINDOWS.forEach(size -> file.put(images.get(size)));
        return file.array();
    }

    /** Each image after its type and its length with these eight bytes; big-endian. */
    private static byte[] icns(Map<Integer, byte[]> images) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream content = new DataOutputStream(bytes);
        for (Map.Entry<String, Integer> type : OF_MACOS.entrySet()) {
            byte[] png = images.get(type.getValue());
            content.writeBytes(type.getKey());
            content.writeInt(png.length + 8);
            content.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(file);
        whole.writeBytes("icns");
        whole.writeInt(bytes.size() + 8);
        bytes.writeTo(whole);
        return file.toByteArray();
    }
}
