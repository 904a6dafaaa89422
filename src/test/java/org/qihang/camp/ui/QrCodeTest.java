package org.qihang.camp.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 4;

    @Test
    void aCameraReadsTheAddress() throws Exception {
        String address = "https://qihang.example.edu.cn/camps/4Zk0aY1bC2dE3fG5hI6j";

        assertThat(read(QrCode.svg(address))).isEqualTo(address);
    }

    /** Draws the path's squares and hands them to the decoder. */
    private static String read(String svg) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * PIXELS;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results().forEach(square -> paint(pixels, size, square));
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }

    private static void paint(int[] pixels, int size, MatchResult square) {
        int left = Integer.parseInt(square.group(1)) * PIXELS;
        int top = Integer.parseInt(square.group(2)) * PIXELS;
        for (int y = top; y < top + PIXELS; y++) {
            Arrays.fill(pixels, y * size + left, y * size + left + PIXELS, 0);
        }
    }
}
