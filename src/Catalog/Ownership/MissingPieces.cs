namespace OS2.Catalog.Ownership;

/// <summary>The smallest list that would lift a verdict by one level, with the text to paste where text is what is missing.</summary>
internal static class MissingPieces
{
    private const string Network = "OS2 – Offentligt digitaliseringsfællesskab";
    private const string Standard = "MPL-2.0";

    public static IReadOnlyList<MissingPiece> Of(
        OwnershipEvidence evidence, VerdictFacts facts, string licence, string claims, string title, TitleReading reading, bool isStale)
    {
        var pieces = new List<MissingPiece>();
        if (licence is LicenceAnswer.None or LicenceAnswer.Stated)
            pieces.Add(new("licence-text", evidence.IsDocumentation ? "CC-BY-SA-4.0" : Standard));
        else if (licence is LicenceAnswer.Altered or LicenceAnswer.Conflict)
            pieces.Add(new("licence-person"));
        else if (licence == LicenceAnswer.Unfit)
            pieces.Add(new("licence-choice", Standard));
        pieces.AddRange(reading.Uncovered.Take(6).Select(party => new MissingPiece("agreement", party.Name, TransferDraft.Of(party.Name, facts) + "\n\n– – –\n\n" + TransferDraft.Waiver(party.Name, facts))));
        if (reading.IsContradicted)
            pieces.Add(new("jurist"));
        if (claims is ClaimAnswer.Nobody)
            pieces.Add(new("holder-paragraph", "README.md", Paragraph(facts, evidence)));
        if (evidence.Claims.Any(c => !c.IsVendored && c.Role == ClaimRole.Placeholder) || evidence.Signals.Any(s => s.Kind == Signal.Template))
            pieces.Add(new("unfilled"));
        if (facts.Signature is null && reading.Supported is not null)
            pieces.Add(new("signature"));
        else if (isStale)
            pieces.Add(new("renewal"));
        else if (title == TitleAnswer.Claimed && reading.Uncovered.Count == 0 && reading.Supported is null)
            pieces.Add(new("instrument", "", TransferDraft.Of("", facts)));
        if (title is TitleAnswer.Unclear or TitleAnswer.Claimed && evidence.SourceFilesRead > 0 && evidence.SourceFilesNoticed < evidence.SourceFilesRead / 2)
            pieces.Add(new("headers", "", $"SPDX-FileCopyrightText: {facts.Year} {Network}\nSPDX-License-Identifier: {Standard}"));
        if (claims is ClaimAnswer.Nobody or ClaimAnswer.Network && evidence.SourceFiles > 0 && !evidence.Claims.Any(c => c.Path.StartsWith("publiccode.", StringComparison.OrdinalIgnoreCase)))
            pieces.Add(new("publiccode", "publiccode.yml", $"legal:\n  license: {Standard}\n  mainCopyrightOwner: {Network}"));
        return pieces;
    }

    /// <summary>The network's own paragraph, filled in.</summary>
    private static string Paragraph(VerdictFacts facts, OwnershipEvidence evidence)
    {
        var developer = evidence.Claims.FirstOrDefault(c => !c.IsVendored && c.Role is ClaimRole.Developer)?.Name;
        var made = developer is null ? $"{facts.Name} was developed for {Network}." : $"{facts.Name} was developed by {developer} for {Network}.";
        return $"""
            {made}

            Copyright (c) {facts.Year}, {Network}.

            {facts.Name} is free software; you may use, study, modify and distribute it under the terms of version 2.0 of the Mozilla Public License. See the LICENSE file for details. If a copy of the MPL was not distributed with this file, you can obtain one at https://mozilla.org/MPL/2.0/.

            All source code in this and the underlying directories is subject to the terms of the Mozilla Public License, v. 2.0, unless a file says otherwise.
            """;
    }
}
