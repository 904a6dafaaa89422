package org.qihang.account.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser's User-Agent says that it is, in two words: so that people know their devices again. */
final class BrowserName {

    /** In this order: most browsers claim to be several others too. */
    private static final List<Sign> APPS = List.of(
            new Sign("MicroMessenger", "WeChat"),
            new Sign("DingTalk", "DingTalk"),
            new Sign("Lark/", "Feishu"),
            new Sign("Feishu", "Feishu"),
            new Sign("QQBrowser", "QQ Browser"),
            new Sign("HuaweiBrowser", "Huawei Browser"),
            new Sign("Edg", "Edge"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("OpenHarmony", "HarmonyOS"),
            new Sign("HarmonyOS", "HarmonyOS"),
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private BrowserName() {}

    /** Empty if it says nothing that is known. */
    static String of(String userAgent) {
        return Stream.of(APPS, SYSTEMS)
                .flatMap(signs -> signs.stream()
                        .filter(sign -> userAgent.contains(sign.mark))
                        .limit(1))
                .map(Sign::name)
                .collect(Collectors.joining(" · "));
    }

    private record Sign(String mark, String name) {}
}
