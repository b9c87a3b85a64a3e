namespace OS2.Catalog.Licences;

/// <summary>Where something is said about a licence, the strongest first.</summary>
public enum LicenceSource
{
    /// <summary>The text of a licence in a licence file.</summary>
    Text,

    /// <summary>An SPDX-License-Identifier line in a file.</summary>
    Tag,

    /// <summary>The notice at the top of a source file.</summary>
    Header,

    /// <summary>REUSE.toml or .reuse/dep5.</summary>
    Reuse,

    /// <summary>legal.license in publiccode.yml.</summary>
    PublicCode,

    /// <summary>The manifest of a tool, such as package.json.</summary>
    Manifest,

    /// <summary>A sentence in a readme or another licence file.</summary>
    Sentence,

    /// <summary>What the code host answers.</summary>
    Host,
}
