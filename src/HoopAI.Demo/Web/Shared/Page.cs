using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HoopAI.Demo.Web.Shared;

/// <summary>Answers with a page.</summary>
internal static class Page
{
    /// <summary>Every page takes one parameter of this name.</summary>
    private const string Model = "Model";

    public static RazorComponentResult Of<TPage>(object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(new Dictionary<string, object?> { [Model] = model }) { StatusCode = status };

    public static RazorComponentResult Of(Problem problem, int status) => Of<ProblemPage>(problem, status);
}
