using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Repositories;

namespace OS2.Catalog.Web.Pages;

/// <summary>A state as it is drawn: by sign, shape and word, never by colour alone.</summary>
/// <param name="Tone">The CSS class: good, fair, poor or none.</param>
/// <param name="Mark">The sign.</param>
/// <param name="Text">The word.</param>
public sealed record StateSign(string Tone, string Mark, string Text)
{
    public static StateSign OfProduct(Texts texts, string state) => state switch
    {
        ProductState.Product => new("good", "✓", texts.Of("State", state)),
        ProductState.Project => new("fair", "→", texts.Of("State", state)),
        ProductState.Sandbox => new("none", "△", texts.Of("State", state)),
        _ => new("poor", "■", texts.Of("State", state)),
    };

    public static StateSign OfIdea(Texts texts, string stage) => stage switch
    {
        IdeaStage.Product => new("good", "✓", texts.Of("IdeaStage", stage)),
        IdeaStage.Project => new("fair", "→", texts.Of("IdeaStage", stage)),
        IdeaStage.Closed or IdeaStage.Refused => new("poor", "■", texts.Of("IdeaStage", stage)),
        IdeaStage.Merged => new("none", "⇒", texts.Of("IdeaStage", stage)),
        IdeaStage.Waiting => new("fair", "!", texts.Of("IdeaStage", stage)),
        _ => new("none", "+", texts.Of("IdeaStage", stage)),
    };

    public static StateSign OfRepository(Texts texts, string lifeCycle) => lifeCycle switch
    {
        LifeCycle.Live => new("good", "✓", texts.Of("LifeCycle", lifeCycle)),
        LifeCycle.Archived => new("fair", "■", texts.Of("LifeCycle", lifeCycle)),
        LifeCycle.Moved => new("fair", "→", texts.Of("LifeCycle", lifeCycle)),
        LifeCycle.PrivateOrGone => new("none", "?", texts.Of("LifeCycle", lifeCycle)),
        _ => new("poor", "×", texts.Of("LifeCycle", lifeCycle)),
    };

    public static StateSign OfRun(Texts texts, string state) => state switch
    {
        CrawlRun.Done => new("good", "✓", texts.Of("RunState", state)),
        CrawlRun.Running => new("fair", "…", texts.Of("RunState", state)),
        CrawlRun.Interrupted => new("fair", "!", texts.Of("RunState", state)),
        _ => new("poor", "×", texts.Of("RunState", state)),
    };
}
