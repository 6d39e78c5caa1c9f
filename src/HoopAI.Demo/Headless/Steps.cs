using System.Diagnostics;
using System.Globalization;
using System.Net;
using HoopAI.Client;
using HoopAI.Client.Contacts;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Demo.Headless;

/// <summary>What the demo shows, in order. Each step answers with a sentence, or throws.</summary>
internal static class Steps
{
    private const int Burst = 130;

    public static IReadOnlyList<(string Name, Func<Stage, CancellationToken, Task<string>> Run)> All { get; } =
    [
        ("An admin installs the app: authorization page, code, tokens", InstallAsync),
        ("Read contacts with typed interfaces", ReadAsync),
        ("Page through all contacts", PageAsync),
        ("Create, update and delete a contact", WriteAsync),
        ("The access token expires: refresh, save, send again", ExpireAsync),
        ("The platform answers 429: wait, send again", BackOffAsync),
        ("130 calls at once meet the limit of 100 per 10 seconds", PaceAsync),
        ("A contact that does not exist", MissAsync),
    ];

    private static async Task<string> InstallAsync(Stage stage, CancellationToken cancellationToken)
    {
        var page = stage.Hoop.Authorization.CreatePageUrl(SandboxSeed.RedirectUri, Scopes.ContactsReadonly, Scopes.ContactsWrite);
        var back = await stage.Platform.PickAsync(page, SandboxSeed.LocationId, cancellationToken);
        var code = back.Query.TrimStart('?').Split('&').First(pair => pair.StartsWith("code=", StringComparison.Ordinal))["code=".Length..];
        var installation = await stage.Hoop.Authorization.ExchangeCodeAsync(Uri.UnescapeDataString(code), SandboxSeed.RedirectUri, cancellationToken: cancellationToken);
        var stored = await stage.Store.FindAsync(installation.Key, cancellationToken);
        Expect.That(stored is { State: InstallationState.Active, Version: 1 }, "The installation is not in the database.");
        return $"The admin picked a location; {installation.Key.Kind.ToString().ToLowerInvariant()} {installation.Key.ResourceId} is installed, and its tokens are saved.";
    }

    private static async Task<string> ReadAsync(Stage stage, CancellationToken cancellationToken)
    {
        var answer = await stage.Location.Contacts.SearchContactsAsync(new SearchContactsRequest { LocationId = SandboxSeed.LocationId, PageLimit = 5 }, cancellationToken);
        Expect.That(answer.Contacts is { Count: 5 }, "The first page should hold five contacts.");
        var contact = (await stage.Location.Contacts.GetContactAsync(answer.Contacts![0].Id!, cancellationToken)).Contact;
        Expect.That(contact?.Id == answer.Contacts[0].Id, "The contact that came is another one.");
        return $"The first of them is {contact!.FirstName} {contact.LastName} ({contact.Email}).";
    }

    private static async Task<string> PageAsync(Stage stage, CancellationToken cancellationToken)
    {
        var before = stage.Platform.Journal.LastSequence;
        var ids = new HashSet<string>();
        var contacts = stage.Location.Contacts.EnumerateSearchContacts(new SearchContactsRequest { LocationId = SandboxSeed.LocationId, PageLimit = 20 });
        await foreach (var contact in contacts.WithCancellation(cancellationToken))
        {
            Expect.That(ids.Add(contact.Id!), $"Contact {contact.Id} came twice.");
        }

        var requests = stage.Platform.Journal.LastSequence - before;
        Expect.That(ids.Count == new SandboxOptions().SeededContacts, $"{ids.Count} contacts came.");
        return $"{ids.Count} contacts came in {requests} requests, each page asked for when it was needed.";
    }

    private static async Task<string> WriteAsync(Stage stage, CancellationToken cancellationToken)
    {
        var contacts = stage.Location.Contacts;
        var created = await contacts.CreateContactAsync(new CreateContactRequest { LocationId = SandboxSeed.LocationId, FirstName = "Grace", LastName = "Hopper", Email = "grace@example.com" }, cancellationToken);
        var id = created.Contact?.Id;
        Expect.That(!string.IsNullOrEmpty(id), "The created contact has no id.");
        await contacts.UpdateContactAsync(id!, new UpdateContactRequest { Phone = "+15551234567" }, cancellationToken);
        var read = (await contacts.GetContactAsync(id!, cancellationToken)).Contact;
        Expect.That(read is { FirstName: "Grace", Phone: "+15551234567" }, "The update lost what it did not mention, or did not arrive.");
        await contacts.DeleteContactAsync(id!, cancellationToken);
        return "What the update did not mention stayed as it was: members that are not set are not sent.";
    }

    private static async Task<string> ExpireAsync(Stage stage, CancellationToken cancellationToken)
    {
        var before = stage.Platform.Journal.LastSequence;
        stage.Platform.ExpireAccessTokens();
        await stage.Location.Contacts.GetContactAsync(await AnyContactAsync(stage, cancellationToken), cancellationToken);
        var seen = stage.Platform.Journal.Entries.Where(entry => entry.Sequence > before).Select(entry => $"{entry.Method} {entry.RawTarget.Split('?')[0]} {entry.Status}").ToList();
        var stored = await stage.Store.FindAsync(new InstallationKey(SandboxSeed.ClientId, ResourceKind.Location, SandboxSeed.LocationId), cancellationToken);
        Expect.That(seen.Count(line => line.StartsWith("POST /oauth/token 200", StringComparison.Ordinal)) == 1, $"There should be one refresh: {string.Join(", ", seen)}");
        Expect.That(stored is { Version: 2, State: InstallationState.Active }, "The new pair is not in the database.");
        return $"The platform saw: {string.Join(", ", seen.Take(3))}. The caller saw none of it; the new pair is in the database.";
    }

    private static async Task<string> BackOffAsync(Stage stage, CancellationToken cancellationToken)
    {
        var id = await AnyContactAsync(stage, cancellationToken);
        stage.Platform.RespondOnceWith(Fault.Error((int)HttpStatusCode.TooManyRequests) with { RetryAfter = "1" });
        var started = Stopwatch.GetTimestamp();
        await stage.Location.Contacts.GetContactAsync(id, cancellationToken);
        var waited = Stopwatch.GetElapsedTime(started);
        Expect.That(waited >= TimeSpan.FromSeconds(1), $"It waited {waited.TotalSeconds:0.0} s only.");
        return string.Create(CultureInfo.InvariantCulture, $"\"Retry-After: 1\" was honoured: the answer came after {waited.TotalSeconds:0.0} s.");
    }

    private static async Task<string> PaceAsync(Stage stage, CancellationToken cancellationToken)
    {
        var id = await AnyContactAsync(stage, cancellationToken);
        var before = stage.Platform.Journal.LastSequence;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Burst).Select(_ => stage.Location.Contacts.GetContactAsync(id, cancellationToken)));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var entries = stage.Platform.Journal.Entries.Where(entry => entry.Sequence > before).ToList();
        var refused = entries.Count(entry => entry.Status == (int)HttpStatusCode.TooManyRequests);
        Expect.That(refused == 0, $"The platform refused {refused} of {entries.Count} requests.");
        Expect.That(seconds > 5, $"{Burst} calls took {seconds:0.0} s only; they cannot have kept within the limit.");
        return string.Create(CultureInfo.InvariantCulture, $"All {Burst} succeeded in {seconds:0.0} s: the client waited for the window by itself, and met no 429. Left now: {stage.Location.RateLimit?.Remaining} of {stage.Location.RateLimit?.Max}.");
    }

    private static async Task<string> MissAsync(Stage stage, CancellationToken cancellationToken)
    {
        try
        {
            await stage.Location.Contacts.GetContactAsync("there-is-no-such-contact", cancellationToken);
        }
        catch (HoopAINotFoundException e)
        {
            return $"A typed exception says: {e.Message}";
        }

        throw new UnexpectedException("The call should have failed.");
    }

    private static async Task<string> AnyContactAsync(Stage stage, CancellationToken cancellationToken)
    {
        var answer = await stage.Location.Contacts.SearchContactsAsync(new SearchContactsRequest { LocationId = SandboxSeed.LocationId, PageLimit = 1 }, cancellationToken);
        return answer.Contacts![0].Id!;
    }
}
