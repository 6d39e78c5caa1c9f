#if REFIT_PACKAGE
using Refit;

namespace HoopAI.Benchmarks.Speed.HandWritten;

/// <summary>Frozen: the same operations as an engineer writes them down for Refit, with its own serializer and its default settings.</summary>
[Headers("Version: 2021-07-28", "Accept: application/json")]
internal interface IContactsByRefit
{
    [Get("/contacts/{id}")]
    Task<GotContact> GetContactAsync(string id, CancellationToken cancellationToken = default);

    [Get("/contacts/")]
    Task<ContactPage> ListContactsAsync(string locationId, int limit, CancellationToken cancellationToken = default);

    [Post("/contacts/")]
    Task<MadeContact> CreateContactAsync([Body] ContactToMake contact, CancellationToken cancellationToken = default);
}
#endif
