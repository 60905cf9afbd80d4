using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naober.Functions.Adapters.Directory;
using Naober.Functions.Adapters.Keys;
using Naober.Functions.Adapters.Sms;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Adapters.Teams;
using Naober.Functions.Flows;
using Naober.Functions.Settings;
using Naober.Functions.Web;

namespace Naober.Functions;

/// <summary>Wiring only.</summary>
public static class NaoberServices
{
    /// <exception cref="InvalidOperationException">A setting or the organisation's pack is missing or wrong; the message names it.</exception>
    public static void AddNaober(this FunctionsApplicationBuilder builder)
    {
        var lists = TriageFiles.BeginLoading();
        builder.UseMiddleware<SecurityHeaders>();
        builder.UseMiddleware<CrossSiteGuard>();
        var (services, configuration) = (builder.Services, builder.Configuration);
        var organisation = PackFiles.Load(configuration);
        services.AddSingleton(organisation);
        services.AddTriage(organisation, lists);
        services.AddStorage(configuration);
        services.AddKeys(configuration);
        services.AddSms(configuration);
        services.AddTeams(configuration);
        services.AddSingleton(PublicAddress.From(configuration));
        services.AddSingleton(FrameAncestors.From(configuration));
        services.AddSingleton(SignInOptions.From(configuration));
        services.AddSingleton<StaffSignIn>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(organisation.Hours.Zone);
        services.AddSingleton(TextingHours.From(configuration, organisation.Hours.Zone));
        services.AddSingleton<VisitAnswers>();
        services.AddSingleton<Intake>();
        services.AddSingleton<ReminderOrders>();
        services.AddSingleton<VisitTellings>();
        services.AddSingleton<HostNotices>();
        services.AddSingleton<VisitReminders>();
        services.AddSingleton<Recorder>();
        services.AddSingleton<SignalReading>();
        services.AddSingleton<NoteReading>();
        services.AddSingleton<NoteWriting>();
        services.AddSingleton<MoveOrders>();
        services.AddSingleton<SenderTexts>();
        services.AddSingleton<OutwardStep>();
        services.AddSingleton<PersonalDataExpiry>();
        services.AddSingleton<VendorCopies>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<AccessLogKeeping>();
        services.AddSingleton<FirstAnswers>();
        services.AddSingleton<TeamsChannel>();
        services.AddSingleton<StaffNotices>();
        services.AddSingleton<LadderOrders>();
        services.AddSingleton<TrialMessages>();
        services.AddSingleton<DailyTests>();
        services.AddSingleton<TourDesk>();
        services.AddSingleton<StaffGate>();
        services.AddSingleton<PlanViews>();
        services.AddSingleton<ChangeViews>();
        services.AddSingleton<BalanceViews>();
        services.AddSingleton<StaffViews>();
        services.AddSingleton<HandlingViews>();
        services.AddSingleton<SignalViews>();
        services.AddSingleton<MoveRefusals>();
        services.AddSingleton<EnterViews>();
        services.AddSingleton<TextSenderViews>();
        services.AddSingleton<SignalScreen>();
        services.AddSingleton<NoticeViews>();
        services.AddSingleton<StandingViews>();
        services.AddSingleton<AccessViews>();
        services.AddSingleton<PublicTour>();
        services.AddSingleton<TourViews>();
        services.AddSingleton<TourFeeds>();
        services.AddSingleton<LoadViews>();
        services.AddSingleton<ShopCodes>();
        services.AddSingleton<ShopDoor>();
        services.AddSingleton<ShopViews>();
    }
}
