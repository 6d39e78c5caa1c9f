using System.CommandLine;
using HoopAI.Generator.Commands;

var root = new RootCommand("Turns OpenAPI documents into typed C# clients.")
{
    GenerateCommand.Create(),
    BuildCommand.Create(),
    BundleCommand.Create(),
    StubsCommand.Create(),
    NamesCommand.Create(),
};
return root.Parse(args).Invoke();
