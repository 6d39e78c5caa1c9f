namespace HoopAI.Sandbox;

/// <summary>When the <c>INSTALL</c> event is sent. On the platform it races the code exchange: either may come first.</summary>
public enum InstallNoticeTime
{
    /// <summary>When the location is picked, while the browser goes back to the app: ahead of the exchange, as a rule.</summary>
    Picked,

    /// <summary>When the code is exchanged: behind the exchange, as a rule.</summary>
    Exchanged,
}
