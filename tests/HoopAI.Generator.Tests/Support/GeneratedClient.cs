using System.Net;
using System.Reflection;
using System.Runtime.Loader;

namespace HoopAI.Generator.Tests.Support;

/// <summary>Generated code, compiled once; snippets of C# use it as an application would.</summary>
internal sealed class GeneratedClient(Generated generated)
{
    private readonly Lazy<byte[]> _image = new(() => Compiler.Compile(generated));

    public Generated Generated => generated;

    /// <summary>Runs statements that end with a <c>return</c>; <c>client</c> is the HTTP client that they use.</summary>
    public async Task<(object? Result, IReadOnlyList<StubServer.Arrived> Requests)> RunAsync(string statements, string answer = "{}", HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json")
    {
        var snippet = Compiler.Compile(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Acme.Things;
            using Acme.Things.Runtime;
            public static class Snippet
            {
                public static async Task<object?> RunAsync(HttpClient client)
                {
                    await Task.CompletedTask;
                    {{statements}}
                }
            }
            """,
            _image.Value);
        var context = new AssemblyLoadContext("Snippet", isCollectible: true);
        try
        {
            context.LoadFromStream(new MemoryStream(_image.Value));
            var run = context.LoadFromStream(new MemoryStream(snippet)).GetType("Snippet")!.GetMethod("RunAsync", BindingFlags.Public | BindingFlags.Static)!;
            var server = new StubServer(status, answer, mediaType);
            using var client = new HttpClient(server) { BaseAddress = new Uri("https://things.example/") };
            var result = await (Task<object?>)run.Invoke(null, [client])!;
            return (result, server.Requests);
        }
        finally
        {
            context.Unload();
        }
    }
}
