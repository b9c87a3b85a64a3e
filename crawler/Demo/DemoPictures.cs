namespace OS2.Catalog.Crawler.Demo;

/// <summary>The pictures of the demo's repositories, drawn once for each process.</summary>
internal static class DemoPictures
{
    private const int Paper = 0xF7F8FA;
    private const int Line = 0xDDE1E7;
    private const int Ink = 0x2B3440;
    private const int White = 0xFFFFFF;

    private static readonly Dictionary<string, Lazy<byte[]>> Drawn = new(StringComparer.Ordinal)
    {
        ["clock-logo"] = new(() => ClockLogo().ToPng()),
        ["pot-logo"] = new(() => PotLogo().ToPng()),
        ["tree-logo"] = new(() => TreeLogo().ToPng()),
        ["harbour"] = new(() => Harbour().ToPng()),
        ["avenue"] = new(() => Avenue().ToPng()),
        ["calendar"] = new(() => Calendar(0x1F6F8B, 0xF2A154).ToPng()),
        ["day"] = new(() => Day(0x1F6F8B, 0xF2A154).ToPng()),
        ["menu"] = new(() => Cards(0xB5462F, 0xF4D9A8, 0x7A9E4F).ToPng()),
        ["orders"] = new(() => Chart(0xB5462F, 0x7A9E4F).ToPng()),
        ["meter"] = new(() => Chart(0x3D5A98, 0xE3B23C).ToPng()),
        ["map"] = new(() => Map().ToPng()),
    };

    public static MemoryFile Named(string name) => MemoryFile.Bytes(Drawn[name].Value);

    private static Canvas ClockLogo()
    {
        var c = new Canvas(320, 320).Gradient(0x2A8CA8, 0x155A73).Disc(160, 160, 112, White).Ring(160, 160, 112, 10, 0xF2A154);
        for (var hour = 0; hour < 12; hour++)
        {
            var (x, y) = (Math.Sin(hour * Math.PI / 6), -Math.Cos(hour * Math.PI / 6));
            c.Line(160 + 84 * x, 160 + 84 * y, 160 + 94 * x, 160 + 94 * y, hour % 3 == 0 ? 9 : 5, 0x155A73);
        }

        return c.Line(160, 160, 160, 98, 11, Ink).Line(160, 160, 206, 182, 11, Ink).Disc(160, 160, 11, 0xF2A154);
    }

    private static Canvas PotLogo() => new Canvas(320, 320).Gradient(0xF9E7C4, 0xF0C987)
        .Line(122, 88, 112, 52, 9, White).Line(160, 88, 168, 44, 9, White).Line(198, 88, 190, 56, 9, White)
        .Box(52, 132, 216, 30, 15, 0x8C3423).Box(72, 148, 176, 120, 34, 0xB5462F).Box(72, 148, 176, 34, 8, 0xB5462F)
        .Box(70, 108, 180, 28, 14, 0xC95A41).Disc(160, 104, 14, 0x8C3423).Disc(130, 214, 15, 0xF4D9A8).Disc(172, 226, 19, 0x7A9E4F).Disc(200, 196, 11, 0xF4D9A8);

    private static Canvas TreeLogo() => new Canvas(320, 320).Gradient(0xE9F3E3, 0xC4DDB8)
        .Hills(262, 9, 320, 0.5, 0x6E8F4E).Box(146, 176, 28, 100, 8, 0x6B4A2F).Line(160, 214, 200, 178, 11, 0x6B4A2F)
        .Disc(160, 122, 66, 0x3F7D4A).Disc(112, 152, 46, 0x4E9159).Disc(208, 150, 46, 0x356D40).Disc(144, 104, 34, 0x62A56C);

    private static Canvas Harbour() => new Canvas(960, 540).Gradient(0xFBE3C6, 0x9CC9DE)
        .Disc(720, 150, 58, 0xFFF4DC).Hills(300, 18, 620, 1, 0x7E9AA8).Hills(330, 6, 190, 0, 0x3B7EA1)
        .Box(170, 262, 14, 110, 3, 0x6B4A2F).Line(184, 268, 262, 352, 6, White).Box(110, 356, 190, 40, 20, 0xB5462F)
        .Box(560, 232, 12, 130, 3, 0x6B4A2F).Line(572, 240, 660, 344, 6, White).Box(490, 348, 220, 44, 22, 0x2B5D7A)
        .Hills(400, 7, 150, 2, 0x2F6C8D).Hills(452, 8, 240, 4, 0x275C79).Box(0, 470, 960, 26, 0, 0x8A6A4A).Box(90, 440, 20, 100, 4, 0x6B4A2F).Box(450, 440, 20, 100, 4, 0x6B4A2F).Box(810, 440, 20, 100, 4, 0x6B4A2F);

    private static Canvas Avenue()
    {
        var c = new Canvas(960, 540).Gradient(0xCFE6F5, 0xF4F8EC).Disc(180, 110, 46, 0xFFF1C9).Hills(330, 14, 700, 0.3, 0xA9C79A).Hills(380, 8, 400, 2, 0x7FA56C);
        for (var tree = 0; tree < 6; tree++)
        {
            var x = 110 + tree * 150;
            c.Box(x - 9, 300, 18, 130, 6, 0x6B4A2F).Disc(x, 262, 62, tree % 2 == 0 ? 0x3F7D4A : 0x4E9159).Disc(x - 24, 246, 34, 0x62A56C);
        }

        return c.Box(0, 428, 960, 112, 0, 0xC9C2B4).Box(0, 478, 960, 8, 0, 0xE9E4D8);
    }

    // A window with a bar of its own colour and a menu at the left.
    private static Canvas Window(int accent)
    {
        var c = new Canvas(1040, 650).Gradient(0xE6EAF0, 0xD3DAE4).Box(20, 20, 1000, 610, 12, Paper).Box(20, 20, 1000, 56, 12, accent).Box(20, 50, 1000, 26, 0, accent)
            .Disc(52, 48, 13, White).Box(78, 41, 130, 14, 7, White).Box(880, 38, 110, 20, 10, White).Box(20, 76, 190, 542, 0, White).Box(209, 76, 1, 542, 0, Line);
        for (var row = 0; row < 6; row++) c.Disc(48, 116 + row * 46, 8, row == 1 ? accent : Line).Box(68, 110 + row * 46, 84 + row * 37 % 50, 12, 6, row == 1 ? Ink : 0xAEB6C2);
        return c.Box(240, 100, 240, 20, 10, Ink).Box(240, 132, 360, 11, 5, 0xAEB6C2);
    }

    private static Canvas Calendar(int accent, int second)
    {
        var c = Window(accent);
        for (var day = 0; day < 5; day++)
        {
            var x = 240 + day * 152;
            c.Box(x, 170, 140, 26, 6, Line).Box(x + 36, 178, 68, 10, 5, Ink).Box(x, 204, 140, 400, 8, White);
            for (var slot = 0; slot < 7; slot++)
                if ((day * 5 + slot * 3) % 7 is var kind and < 5) c.Box(x + 8, 214 + slot * 55, 124, kind == 0 ? 44 : 34, 6, kind == 0 ? second : kind < 3 ? 0xCFE3EA : accent);
        }

        return c;
    }

    private static Canvas Day(int accent, int second)
    {
        var c = Window(accent).Box(240, 170, 440, 430, 10, White).Box(704, 170, 290, 430, 10, White).Disc(849, 240, 40, second).Box(764, 300, 170, 14, 7, Ink).Box(744, 540, 210, 38, 19, accent);
        for (var hour = 0; hour < 8; hour++) c.Box(256, 198 + hour * 50, 44, 10, 5, 0xAEB6C2).Box(316, 202 + hour * 50, 340, 1, 0, Line);
        for (var row = 0; row < 5; row++) c.Box(736, 340 + row * 36, 90 + row * 29 % 70, 11, 5, 0xAEB6C2).Box(900, 340 + row * 36, 64, 11, 5, Line);
        return c.Box(320, 208, 332, 40, 6, accent).Box(320, 308, 332, 86, 6, second).Box(320, 458, 332, 40, 6, 0xCFE3EA);
    }

    private static Canvas Cards(params int[] colours)
    {
        var c = Window(colours[0]);
        for (var card = 0; card < 6; card++)
        {
            var (x, y) = (240 + card % 3 * 256, 170 + card / 3 * 222);
            c.Box(x, y, 240, 206, 12, White).Box(x + 10, y + 10, 220, 104, 8, 0xF6EEDF).Disc(x + 120, y + 62, 40, White).Disc(x + 120, y + 62, 32, colours[card % 3])
                .Disc(x + 108, y + 54, 9, colours[(card + 1) % 3]).Disc(x + 132, y + 68, 11, colours[(card + 2) % 3]).Box(x + 16, y + 130, 130, 13, 6, Ink).Box(x + 16, y + 154, 184, 9, 4, 0xAEB6C2).Box(x + 16, y + 176, 70, 16, 8, colours[0]);
        }

        return c;
    }

    private static Canvas Chart(int accent, int second)
    {
        var c = Window(accent).Box(240, 170, 754, 280, 10, White);
        for (var line = 0; line < 4; line++) c.Box(264, 206 + line * 60, 706, 1, 0, Line);
        for (var bar = 0; bar < 12; bar++)
        {
            var height = 60 + (int)(70 * (1 + Math.Sin(bar * 0.9))) + bar * 3;
            c.Box(282 + bar * 58, 430 - height, 30, height, 5, bar == 8 ? second : accent);
        }

        for (var row = 0; row < 4; row++) c.Box(240, 470 + row * 36, 754, 30, 6, row % 2 == 0 ? White : Paper).Box(260, 480 + row * 36, 150, 10, 5, Ink).Box(560, 480 + row * 36, 90, 10, 5, 0xAEB6C2).Box(880, 478 + row * 36, 80, 14, 7, row == 1 ? second : Line);
        return c;
    }

    private static Canvas Map()
    {
        var c = new Canvas(960, 540).Gradient(0xEEF1E6, 0xE4EAD8).Hills(430, 26, 900, 1.2, 0xA9D0E2);
        for (var road = 0; road < 5; road++) c.Line(0, 80 + road * 84, 960, 30 + road * 96, 14, White).Line(110 + road * 190, 0, 60 + road * 205, 470, 12, White);
        c.Box(230, 130, 110, 70, 10, 0xBFD8A8).Box(610, 230, 130, 84, 10, 0xBFD8A8);
        foreach (var (x, y, colour) in new[] { (180, 150, 0xB5462F), (420, 108, 0xE3B23C), (520, 300, 0xB5462F), (700, 170, 0x3F7D4A), (330, 330, 0x3F7D4A), (820, 320, 0xE3B23C) })
            c.Line(x, y, x, y + 30, 6, colour).Disc(x, y - 6, 19, colour).Disc(x, y - 6, 8, White);
        return c;
    }
}
