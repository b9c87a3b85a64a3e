using System.Globalization;
using System.Text;

namespace OS2.Catalog.Crawler.Demo;

// What the world does to its repositories.
public sealed partial class MemoryGitHub
{
    private readonly List<Held> held = [];
    private readonly HashSet<long> ids = [];
    private readonly SortedSet<string> organisations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> redirects = new(StringComparer.OrdinalIgnoreCase);

    private enum Visibility
    {
        Public,
        None,
        Blocked,
    }

    /// <summary>Makes an organisation known, with or without repositories.</summary>
    public void AddOrganisation(string login)
    {
        lock (gate) organisations.Add(login);
    }

    /// <summary>Creates a repository and its organisation; gives the id that it keeps whatever it is called later.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public long Add(MemoryRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        lock (gate)
        {
            if (ByName(repository.FullName) is not null) throw new ArgumentException($"{repository.FullName} is there already.", nameof(repository));
            organisations.Add(repository.Owner);
            var created = repository.CreatedAt == default ? time.GetUtcNow() : repository.CreatedAt;
            var pushed = repository.PushedAt == default ? created : repository.PushedAt;
            var updated = repository.UpdatedAt == default ? pushed : repository.UpdatedAt;
            repository = repository with { CreatedAt = created, PushedAt = pushed, UpdatedAt = updated };
            var id = StableId($"repo:{repository.FullName}");
            while (!ids.Add(id)) id++;
            held.Add(new Held(id, repository, CommitOf(repository, "")));
            return id;
        }
    }

    /// <summary>The repository as it is now, also when it cannot be seen from outside.</summary>
    /// <exception cref="KeyNotFoundException">No repository has that name now.</exception>
    public MemoryRepository this[string fullName]
    {
        get { lock (gate) return Get(fullName).Repository; }
    }

    /// <summary>GitHub's number for the repository.</summary>
    /// <exception cref="KeyNotFoundException">No repository has that name now.</exception>
    public long IdOf(string fullName)
    {
        lock (gate) return Get(fullName).Id;
    }

    /// <summary>The 40 hex digits of the newest commit on the default branch.</summary>
    /// <exception cref="KeyNotFoundException">No repository has that name now.</exception>
    public string CommitOf(string fullName)
    {
        lock (gate) return Get(fullName).Commit;
    }

    /// <summary>A commit on the default branch: each path gets its new file, or is removed where the file is null.</summary>
    public void Push(string fullName, IReadOnlyDictionary<string, MemoryFile?> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Change(fullName, h =>
        {
            var files = h.Repository.Files.ToBuilder();
            foreach (var (path, file) in changes)
            {
                if (file is null) files.Remove(path);
                else files[path] = file;
            }

            // Times are told in whole seconds: of two pushes, however quick, the second is later.
            var (now, next) = (time.GetUtcNow(), h.Repository.PushedAt.AddSeconds(1));
            var after = h.Repository with { Files = files.ToImmutable(), PushedAt = now > next ? now : next };
            return h with { Repository = after, Commit = CommitOf(after, h.Commit) };
        });
    }

    /// <summary>Gives the repository another name; the old one redirects.</summary>
    public void Rename(string fullName, string newName) => Move(fullName, r => r with { Name = newName });

    /// <summary>Gives the repository to another organisation; the old name redirects.</summary>
    public void Transfer(string fullName, string newOwner) => Move(fullName, r => r with { Owner = newOwner });

    /// <summary>Makes the repository read-only, as its owner can.</summary>
    public void Archive(string fullName) => Edit(fullName, r => r with { Archived = true });

    /// <summary>Removes the repository: from now on 404 by name and by id.</summary>
    public void Delete(string fullName)
    {
        lock (gate) held.Remove(Get(fullName));
    }

    /// <summary>Closes the repository to others, which from outside looks as if it were removed: 404.</summary>
    public void MakePrivate(string fullName) => Hide(fullName, Visibility.None);

    /// <summary>GitHub shuts the repository after a complaint: 451.</summary>
    public void Block(string fullName) => Hide(fullName, Visibility.Blocked);

    /// <summary>Changes what the owner can write about the repository: description, topics, licence, homepage, stars.</summary>
    /// <exception cref="ArgumentException">The name, the owner or the files were changed: they have methods of their own.</exception>
    public void Edit(string fullName, Func<MemoryRepository, MemoryRepository> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Change(fullName, h =>
        {
            var after = change(h.Repository);
            if (after.FullName != h.Repository.FullName || after.Files != h.Repository.Files)
                throw new ArgumentException($"An edit of {fullName} may not rename it, move it or push to it.", nameof(change));
            return h with { Repository = after };
        });
    }

    private void Move(string fullName, Func<MemoryRepository, MemoryRepository> move)
    {
        lock (gate)
        {
            var before = Get(fullName);
            var after = move(before.Repository);
            if (ByName(after.FullName) is { } other && other.Id != before.Id) throw new ArgumentException($"{after.FullName} is there already.", nameof(move));
            organisations.Add(after.Owner);
            redirects[before.Repository.FullName] = before.Id;
            Change(fullName, h => h with { Repository = after });
        }
    }

    private void Hide(string fullName, Visibility seen) => Change(fullName, h => h with { Seen = seen });

    private void Change(string fullName, Func<Held, Held> change)
    {
        lock (gate)
        {
            var before = Get(fullName);
            var after = change(before);
            held[held.IndexOf(before)] = after with { Repository = after.Repository with { UpdatedAt = time.GetUtcNow() } };
        }
    }

    private Held Get(string fullName) => ByName(fullName) ?? throw new KeyNotFoundException($"No repository is called {fullName} now.");

    private Held? ByName(string fullName) => held.Find(h => Same(h.Repository.FullName, fullName));

    private IEnumerable<Held> VisibleOf(string login) => held.Where(h => h.Seen == Visibility.Public && Same(h.Repository.Owner, login));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static (string Owner, string Name) Split(string fullName)
    {
        var parts = fullName.Split('/');
        return parts.Length == 2 ? (parts[0], parts[1]) : throw new ArgumentException($"Found \"{fullName}\", wanted \"owner/name\".", nameof(fullName));
    }

    private static string CommitOf(MemoryRepository repository, string parent)
    {
        var text = new StringBuilder(parent).Append(repository.FullName).Append('\n');
        foreach (var (path, file) in repository.Files) text.Append(CultureInfo.InvariantCulture, $"{path}\0{file.Hash}{(file.Executable ? '*' : ' ')}\n");
        return MemoryFile.HashOf(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private sealed record Held(long Id, MemoryRepository Repository, string Commit)
    {
        public Visibility Seen { get; init; }
    }
}
