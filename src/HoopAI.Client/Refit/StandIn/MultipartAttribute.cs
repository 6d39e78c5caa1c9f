#if REFIT_STANDIN
using System;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the parameters are the parts of a <c>multipart/form-data</c> body.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MultipartAttribute : Attribute;
#endif
