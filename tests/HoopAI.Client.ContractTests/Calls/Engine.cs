namespace HoopAI.Client.ContractTests.Calls;

/// <summary>What is behind the interfaces: the generated classes, or Refit's if built with <c>-p:RefitSource=package</c>. No test knows which.</summary>
internal static class Engine
{
#if REFIT_PACKAGE
    public const bool IsRefit = true;

    private static readonly MethodInfo ForGenerated = typeof(global::Refit.RestService).GetMethods()
        .Single(method => method.Name == "ForGenerated" && method.IsGenericMethodDefinition && method.GetParameters() is [{ ParameterType.Name: nameof(HttpClient) }, { ParameterType.Name: "RefitSettings" }]);

    public static object Create(Type api, HoopAICaller caller) => ForGenerated.MakeGenericMethod(api).Invoke(null, [caller.CreateHttpClient(), HoopAIRefitSettings.Create()])!;
#else
    public const bool IsRefit = false;

    public static object Create(Type api, HoopAICaller caller) => typeof(HoopAICaller).GetProperties().Single(property => property.PropertyType == api).GetValue(caller)!;
#endif
}
