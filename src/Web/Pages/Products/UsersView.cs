using OS2.Catalog.Bodies;
using OS2.Catalog.Products;

namespace OS2.Catalog.Web.Pages.Products;

/// <summary>Who uses a product, as one reader may see it.</summary>
public sealed record UsersView
{
    /// <summary>Bodies that say they use or try it, and have said so within a year: named or not.</summary>
    public int Active { get; init; }

    /// <summary>By <see cref="UseState"/>, in its order: those whose names may be shown, in alphabetical order, and how many others there are. States without any are left out.</summary>
    public IReadOnlyList<(string State, IReadOnlyList<NamedUser> Named, int Unnamed)> Groups { get; init; } = [];

    /// <summary>Named in a publiccode.yml, and nothing was declared.</summary>
    public IReadOnlyList<MentionedUser> Mentioned { get; init; } = [];

    /// <summary>The newest confirmation; null without any.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Whether nobody has said anything, anywhere.</summary>
    public bool IsEmpty => Groups.Count + Mentioned.Count == 0;

    internal static UsersView Of(CatalogPage page, IReadOnlyList<ProductUse> uses, IReadOnlyList<PublicBody> bodies, RepositoryWords words, bool seesMembers, DateTimeOffset now)
    {
        var byKey = bodies.ToDictionary(body => body.BodySlug, StringComparer.Ordinal);
        var stated = uses.ToLookup(use => use.StateAt(now));
        var names = words.Users.Count == 0 ? null : new BodyNames(bodies);
        var declared = uses.Select(use => use.BodySlug).ToHashSet(StringComparer.Ordinal);
        return new UsersView
        {
            Active = stated[UseState.Use].Count() + stated[UseState.Trial].Count(),
            Groups = [.. UseState.All.Where(state => stated[state].Any()).Select(state => (state,
                (IReadOnlyList<NamedUser>)[.. stated[state].Where(use => use.IsNamedTo(seesMembers) && byKey.ContainsKey(use.BodySlug))
                    .Select(use => new NamedUser(use, page.Either(byKey[use.BodySlug].Name, byKey[use.BodySlug].NameEn)!)).OrderBy(user => user.Name, Show.Order)],
                stated[state].Count(use => !use.IsNamedTo(seesMembers) || !byKey.ContainsKey(use.BodySlug))))],
            Mentioned = [.. words.Users.Select(user => (user, Body: names!.Find(user.Name))).Where(each => each.Body is null || !declared.Contains(each.Body.BodySlug))
                .Select(each => new MentionedUser(each.Body is { } body ? page.Either(body.Name, body.NameEn)! : each.user.Name, each.Body?.BodySlug, each.user.Source)).OrderBy(user => user.Name, Show.Order)],
            ConfirmedAt = uses.Max(use => (DateTimeOffset?)use.ConfirmedAt),
        };
    }
}

