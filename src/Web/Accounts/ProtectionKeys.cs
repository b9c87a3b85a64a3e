using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OS2.Catalog.Accounts;

namespace OS2.Catalog.Web.Accounts;

/// <summary>Keeps the framework's keys in the database, so that every web process can read what another protected.</summary>
/// <remarks>The framework asks for keys without waiting, at start and about once a day; it offers no other way.</remarks>
internal sealed class ProtectionKeys(ProtectionKeyStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.AllAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        store.SaveAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
