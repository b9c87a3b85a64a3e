using OS2.Catalog.Ownership;

namespace OS2.Catalog.Tests.Ownership;

public sealed class ClaimReaderTests
{
    [Theory]
    [InlineData("// Copyright (c) 2014-2017, Ærøskøbing Software ApS. All rights reserved.", "Ærøskøbing Software ApS", "2014-2017")]
    [InlineData(" * Copyright © 2019 Aarhus Kommune", "Aarhus Kommune", "2019")]
    [InlineData("Copyright (c) 2014, OS2 – Offentligt digitaliseringsfællesskab.", "OS2 – Offentligt digitaliseringsfællesskab", "2014")]
    [InlineData("(c) 2019 ITK Development", "ITK Development", "2019")]
    [InlineData("SPDX-FileCopyrightText: Magenta ApS", "Magenta ApS", null)]
    [InlineData("# SPDX-FileCopyrightText: 2018-2020 Magenta ApS <https://magenta.dk>", "Magenta ApS", "2018-2020")]
    [InlineData("Ophavsret 2020 Region Sjælland", "Region Sjælland", "2020")]
    [InlineData("Copyright The OpenTelemetry Authors", "The OpenTelemetry Authors", null)]
    [InlineData("Copyright 2003, 2005 Daniel Weber <d@example.org>", "Daniel Weber", "2003, 2005")]
    [InlineData("Copyright (C) 1999 Foo Bar, Inc. Licensed under the MIT License.", "Foo Bar, Inc.", "1999")]
    [InlineData("Copyright Foreningen OS2, 2021", "Foreningen OS2", "2021")]
    [InlineData("<p>Copyright &copy; 2012 <a href=\"x\">Miracle A/S</a></p>", "Miracle A/S", "2012")]
    [InlineData("/*! Rutine v3.5.1 | (c) Rutinefonden and other contributors | rutine.example/license */", "Rutinefonden and other contributors", null)]
    [InlineData("copyright = '2020, OS2'", "OS2", "2020")]
    [InlineData("Copyright (C) 1995, 1996, 1997, and 1998 Bred Front Project.", "Bred Front Project", "1995, 1996, 1997, and 1998")]
    [InlineData("Copyright (C) 1989 Fri Software Foundation, Inc., 51 Lang Gade, Femte Sal", "Fri Software Foundation, Inc.", "1989")]
    [InlineData("Copyright (c) 2014 <s>Eksempel ApS</s>. All rights reserved.", "Eksempel ApS", "2014")]
    [InlineData("Copyright (c) 2003-2024, Eksempel Holding sp. z o.o. All rights reserved.", "Eksempel Holding sp. z o.o.", "2003-2024")]
    [InlineData("EUPL © the European Union 2007, 2016", "the European Union", "2007, 2016")]
    [InlineData("©2008-2018 Tabel Ltd - tabeller.example/license", "Tabel Ltd", "2008-2018")]
    [InlineData("(c) 2009-2014 Stig Ridder <stig [at] ridder.example>", "Stig Ridder", "2009-2014")]
    [InlineData("Copyrighted by Parik Raun.", "Parik Raun", null)]
    [InlineData("Copyright (C) All Rights Reserved, Lejr Connection Inc.", "Lejr Connection Inc.", null)]
    [InlineData("Copyright lavrisk contributors.", "lavrisk contributors", null)]
    [InlineData("Copyright (C) 2001 Bro Data (Brodata)", "Bro Data", "2001")]
    public void Finds_the_holder(string line, string name, string? years)
    {
        var claim = Assert.Single(ClaimReader.Read(line));
        Assert.Equal((ClaimRole.Holder, name, years, 1), (claim.Role, claim.Name, claim.Years, claim.Line));
    }

    [Theory]
    [InlineData("The above copyright notice and this permission notice shall be included")]
    [InlineData("IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE")]
    [InlineData("switch (c) {")]
    [InlineData("    if (c) return;")]
    [InlineData("(c) the licensee shall")]
    [InlineData("var copyright = getCopyright();")]
    [InlineData("protected by copyright law")]
    [InlineData("authorization: required")]
    [InlineData("Ophavsretten er ikke afklaret.")]
    [InlineData("2. Grant of Copyright License. Subject to the terms and conditions of\n   this License, each Contributor hereby grants to You a perpetual,")]
    [InlineData("(c) You must retain, in the Source form of any Derivative Works")]
    [InlineData("and the Universal Copyright Convention (as revised on July 24, 1971).")]
    [InlineData("COPYRIGHTS, TRADE SECRETS OR ANY PATENTS BY ANY PART OF THE PROGRAM")]
    [InlineData("Copyright (c) Each Recipient acknowledges that all trademarks stay")]
    [InlineData("var copyright = 'texts.copyright';")]
    [InlineData("Copyright (C) YEAR YOUR NAME")]
    public void Takes_no_talk_of_copyright_for_a_holder(string line) => Assert.DoesNotContain(ClaimReader.Read(line), c => c.Role is ClaimRole.Holder or ClaimRole.Author);

    [Theory]
    [InlineData("[assembly: AssemblyCopyright(\"Copyright ©  2018\")]")]
    [InlineData("Copyright (c) 2018")]
    public void Tells_a_notice_that_names_nobody(string line) =>
        Assert.Equal(ClaimRole.Nobody, Assert.Single(line.StartsWith('[') ? [.. MetadataClaims.OfAssembly("AssemblyInfo.cs", line)] : ClaimReader.Read(line)).Role);

    [Theory]
    [InlineData("Copyright (c) [year] [fullname]")]
    [InlineData("Copyright (C) <year>  <name of author>")]
    public void Tells_a_place_that_was_never_filled_in(string line) => Assert.Equal(ClaimRole.Placeholder, Assert.Single(ClaimReader.Read(line)).Role);

    [Fact]
    public void Tells_roles_apart_in_the_networks_own_paragraph()
    {
        var claims = ClaimReader.Read("""
            OS2kitos was programmed by IT Minds ApS
            for OS2 – Offentligt digitaliseringsfællesskab.

            Copyright (c) 2014, OS2 – Offentligt digitaliseringsfællesskab.
            """);
        Assert.Equal([(ClaimRole.Developer, "IT Minds ApS", "OS2 – Offentligt digitaliseringsfællesskab", 1), (ClaimRole.Holder, "OS2 – Offentligt digitaliseringsfællesskab", null, 4)],
            claims.Select(c => (c.Role, c.Name, c.For, c.Line)));
    }

    [Theory]
    [InlineData("Løsningen er udviklet af Digital Identity ApS for OS2.", ClaimRole.Developer, "Digital Identity ApS", "OS2")]
    [InlineData("It is maintained by Strongminds ApS on behalf of OS2", ClaimRole.Maintainer, "Strongminds ApS", "OS2")]
    [InlineData("@author Hanne Ærø", ClaimRole.Author, "Hanne Ærø", null)]
    [InlineData("Licensor: Eksempel A/S", ClaimRole.Licensor, "Eksempel A/S", null)]
    [InlineData("Kontakt: Digital Identity", ClaimRole.Contact, "Digital Identity", null)]
    [InlineData("Ophavsretten tilhører Foreningen OS2.", ClaimRole.Holder, "Foreningen OS2", null)]
    public void Tells_roles_apart(string line, ClaimRole role, string name, string? whom)
    {
        var claim = Assert.Single(ClaimReader.Read(line));
        Assert.Equal((role, name, whom), (claim.Role, claim.Name, claim.For));
    }

    [Theory]
    [InlineData("OS2", PartyKind.Network)]
    [InlineData("OS2 - Offentligt Digitaliseringsfællesskab", PartyKind.Network)]
    [InlineData("OS2 Offentligt digitaliseringsfællesskab", PartyKind.Network)]
    [InlineData("Danish OS2 – Public Digitalization Network", PartyKind.Network)]
    [InlineData("Magenta Aps.", PartyKind.Supplier)]
    [InlineData("ITK Development", PartyKind.Municipality)]
    [InlineData("Haderslev Kommune", PartyKind.Municipality)]
    [InlineData("Region Sjælland", PartyKind.State)]
    [InlineData("Daniel Giversen", PartyKind.Person)]
    [InlineData("Free Software Foundation, Inc.", PartyKind.Foreign)]
    [InlineData("Et Helt Andet Firma ApS", PartyKind.Company)]
    [InlineData("The Jekyll Authors", PartyKind.Crowd)]
    [InlineData("xyz", PartyKind.Unknown)]
    public void Knows_whom_a_name_stands_for(string name, PartyKind kind) => Assert.Equal(kind, PartyTable.Shipped.Resolve(name).Kind);

    [Fact]
    public void Takes_two_parties_out_of_one_notice() =>
        Assert.Equal(["os2", "magenta"], PartyTable.Shipped.ResolveAll("OS2 og Magenta ApS").Select(p => p.Slug));

    [Fact]
    public void Takes_the_rest_of_a_sentence_for_no_party() =>
        Assert.Equal(["magenta"], PartyTable.Shipped.ResolveAll("Magenta ApS and is part of the OS2borgerPC project").Select(p => p.Slug));

    [Fact]
    public void Reads_bait_quickly()
    {
        var begun = System.Diagnostics.Stopwatch.StartNew();
        ClaimReader.Read(string.Concat(Enumerable.Repeat("copyright (c) ", 500_000)));
        ClaimReader.Read(string.Concat(Enumerable.Repeat("Copyright (c) 2000,\n", 50_000)));
        ClaimReader.Read("developed by " + new string('A', 1_000_000));
        Assert.True(begun.Elapsed < TimeSpan.FromSeconds(20), $"{begun.Elapsed}");
    }

    [Theory]
    [InlineData("Copyright (C) 1989, 1991 Fri Software\n                         Foundation, Inc.", "Fri Software Foundation, Inc.")]
    [InlineData("Copyright (c) 1999 the Regents of the University of\nSandby. All rights reserved.", "the Regents of the University of Sandby")]
    [InlineData("# Copyright (c) 1999 Aaben Center Ltd\n# and Klara Kok", "Aaben Center Ltd and Klara Kok")]
    public void Reads_a_name_on_over_the_end_of_a_line(string text, string name) => Assert.Equal(name, Assert.Single(ClaimReader.Read(text)).Name);
}
