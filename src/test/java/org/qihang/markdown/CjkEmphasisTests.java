package org.qihang.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as Chinese, Japanese and Korean authors write them, and what they mean by them. */
class CjkEmphasisTests {

    private final Markdown text = Markdown.text(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            **真，**她                     | <strong>真，</strong>她
            她说**“真”**呢                 | 她说<strong>“真”</strong>呢
            **先问，**再做，**别猜。**记住 | <strong>先问，</strong>再做，<strong>别猜。</strong>记住
            请看**《创业法》**第三条       | 请看<strong>《创业法》</strong>第三条
            定价**（含税）**是多少         | 定价<strong>（含税）</strong>是多少
            **什么是MVP？**就是最小产品    | <strong>什么是MVP？</strong>就是最小产品
            占**42%**的人                  | 占<strong>42%</strong>的人
            **(A)**和**[B]**               | <strong>(A)</strong>和<strong>[B]</strong>
            用**`git`**提交                | 用<strong><code>git</code></strong>提交
            **[链接](https://a.cn)**之后   | <strong><a href="https://a.cn" rel="noopener noreferrer nofollow">链接</a></strong>之后
            *真，*她                       | <em>真，</em>她
            ***真，***她                   | <em><strong>真，</strong></em>她
            ~~删掉。~~留下                 | <del>删掉。</del>留下
            价格~~（旧）~~已改             | 价格<del>（旧）</del>已改
            “**好**”。“_好_”               | “<strong>好</strong>”。“<em>好</em>”
            “__好，__”                     | “<strong>好，</strong>”
            他问：**为什么？**             | 他问：<strong>为什么？</strong>
            **注意：**不要急。             | <strong>注意：</strong>不要急。
            结论是**“值得做。”**但要快     | 结论是<strong>“值得做。”</strong>但要快
            **省略……**之后                 | <strong>省略……</strong>之后
            **破折号——**之后               | <strong>破折号——</strong>之后
            学校**「启航」**课程           | 学校<strong>「启航」</strong>课程
            **これは。**それ               | <strong>これは。</strong>それ
            **이것(이름)**은               | <strong>이것(이름)</strong>은
            **𠮷，**𠮷                     | <strong>𠮷，</strong>𠮷
            葛󠄀**(かつ)**葛 | 葛󠄀<strong>(かつ)</strong>葛
            粗体**前后**没有空格           | 粗体<strong>前后</strong>没有空格
            共**3**个、**5**项             | 共<strong>3</strong>个、<strong>5</strong>项
            """)
    void emphasisWorksNextToCjk(String source, String html) {
        assertThat(render(source)).isEqualTo(html);
    }

    /** One line for each place at which the published rules let emphasis begin or end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "**创业不等于开公司。**先想清楚要解决谁的问题。",
                "**先写下假设，再去验证，**然后才动手。",
                "**为什么？**因为没有人付钱。",
                "**访谈提纲（第二版）**已经更新。",
                "**《民法典》**和**《公司法》**都要读。",
                "她说：**“我上个月去了四趟。”**这就是事实。",
                "请用**‘最小可行产品’**来验证。",
                "价格是**￥29.9**元，不是**¥39**元。",
                "增长了**12.5%**左右。",
                "**C#**和**F#**都可以，**C++**也行。",
                "答案是**①**和**②**。",
                "第**（一）**条、第**(二)**条、第**[三]**条",
                "点击**【提交】**按钮，再点**〔返回〕**。",
                "**——**表示停顿，**……**表示省略。",
                "他**！**了一声",
                "**[课程](https://a.cn)**里有，**![](b.png)**里没有。",
                "**`git init`**之后再**`git add .`**。",
                "`代码`**“之后”**也可以",
                "**https://a.cn**也可以",
                "**<kbd>Ctrl</kbd>**键",
                "**重点：**\n下一行",
                "*先问，*再做",
                "请看*（附录）*里的表",
                "*“问”*与*“答”*",
                "***最要紧的：***只有一条",
                "**外面*“里面，”*外面。**之后",
                "~~旧价（含税）~~新价",
                "已~~“废止”~~了",
                "~~第一条，~~第二条",
                "**~~不要，~~**要",
                "~~**不要，**~~要",
                "**これは太字になります。**この文の前でも。",
                "単語と**[リンク](https://a.cn)を使って**、書く",
                "税込**¥10,000**で入手できます。",
                "**이 문장은(괄호로 끝나도)**굵게 나온다.",
                "한국어**‘따옴표’**도",
                "𩸽**（ほっけ）**を食べる",
                "羽︀**(はね)**と読む",
                "葛󠄀**「くず」**と読む",
                "ｶﾀｶﾅ**(半角)**ｶﾀｶﾅ",
                "ㄅㄆㄇ**「注音」**ㄈ",
                "“**双引号里面。**”之外",
                "（**括号里面。**）之外",
                "**“整句都是引文。”**",
            })
    void noDelimiterIsLeft(String source) {
        assertThat(render(source)).doesNotContain("*", "~~").containsAnyOf("<strong>", "<em>", "<del>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            _真，_ 她                    | <em>真，</em> 她
            她说：_“真”_。               | 她说：<em>“真”</em>。
            （__真。__）                 | （<strong>真。</strong>）
            ，_真_。                     | ，<em>真</em>。
            文件名_不_变                 | 文件名_不_变
            学号2401_李_电商             | 学号2401_李_电商
            """)
    void underscoresStayWithinWords(String source, String html) {
        assertThat(render(source)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2 * 3 * 4                 | 2 * 3 * 4
            snake_case_name           | snake_case_name
            变量a_b_c的值             | 变量a_b_c的值
            ** 空格 **                | ** 空格 **
            a**"b"**c                 | a**&quot;b&quot;**c
            **"b"** c                 | <strong>&quot;b&quot;</strong> c
            😀**(x)**😀               | 😀<strong>(x)</strong>😀
            foo***bar***baz           | foo<em><strong>bar</strong></em>baz
            *a**b*                    | <em>a**b</em>
            \\*\\*不是\\*\\*          | **不是**
            """)
    void restIsAsInCommonMark(String source, String html) {
        assertThat(render(source)).isEqualTo(html);
    }

    private String render(String source) {
        var html = text.render(source).html();
        assertThat(html).startsWith("<p>").endsWith("</p>\n");
        return html.substring("<p>".length(), html.length() - "</p>\n".length());
    }
}
