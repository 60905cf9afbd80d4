using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naober.Core.Organisations;
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
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static void AddNaober(this FunctionsApplicationBuilder builder)
    {
        var (lists, organisation) = (TriageFiles.BeginLoading(), PackFiles.BeginLoading(builder.Configuration));
        builder.UseMiddleware<SecurityHeaders>();
        builder.UseMiddleware<CrossSiteGuard>();
        builder.UseMiddleware<PeopleOfInvocation>();
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddPack(organisation);
        services.AddScoped<CurrentOrganisation>();
        services.AddScoped(s => s.GetRequiredService<CurrentOrganisation>().Value);
        services.AddTriage(organisation, lists);
        services.AddStorage(configuration);
        services.AddKeys(configuration);
        services.AddSms(configuration);
        services.AddTeams(configuration);
        services.AddSingleton(PublicAddress.From(configuration));
        services.AddSingleton(FrameAncestors.From(configuration));
        services.AddSingleton(SignInOptions.From(configuration));
        services.AddScoped<StaffSignIn>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => s.GetRequiredService<Pack>().Organisation.Hours.Zone);
        services.AddSingleton(s => TextingHours.From(configuration, s.GetRequiredService<TimeZoneInfo>()));
        services.AddSingleton<SeriesQuestions>();
        services.AddScoped<StayAnswers>();
        services.AddScoped<VisitAnswers>();
        services.AddScoped<Intake>();
        services.AddSingleton<ReminderOrders>();
        services.AddScoped<VisitTellings>();
        services.AddScoped<HostNotices>();
        services.AddScoped<ResidentNotices>();
        services.AddSingleton<VisitLinks>();
        services.AddScoped<VisitReminders>();
        services.AddScoped<VisitReporting>();
        services.AddScoped<ReportViews>();
        services.AddScoped<VisitViews>();
        services.AddScoped<Recorder>();
        services.AddSingleton<SignalReading>();
        services.AddSingleton<NoteReading>();
        services.AddSingleton<NoteWriting>();
        services.AddScoped<MoveOrders>();
        services.AddScoped<SenderTexts>();
        services.AddSingleton<OutwardStep>();
        services.AddSingleton<Burial>();
        services.AddScoped<PersonalDataExpiry>();
        services.AddSingleton<RightsHoldings>();
        services.AddSingleton<RightsMarking>();
        services.AddScoped<RightsRegister>();
        services.AddScoped<RightsDeletion>();
        services.AddScoped<RightsStriking>();
        services.AddScoped<RightsExport>();
        services.AddScoped<RequestKeeping>();
        services.AddScoped<VendorCopies>();
        services.AddSingleton<KeyRotation>();
        services.AddScoped<AccessLogKeeping>();
        services.AddScoped<FirstAnswers>();
        services.AddSingleton<TeamsChannel>();
        services.AddScoped<StaffNotices>();
        services.AddScoped<LadderOrders>();
        services.AddSingleton<TrialMessages>();
        services.AddScoped<DailyTests>();
        services.AddScoped<OutlookAbsences>();
        services.AddScoped<TourDesk>();
        services.AddScoped<StaffGate>();
        services.AddScoped<PlanViews>();
        services.AddScoped<ChangeViews>();
        services.AddScoped<BalanceViews>();
        services.AddScoped<StaffViews>();
        services.AddScoped<HandlingViews>();
        services.AddScoped<SignalViews>();
        services.AddScoped<MoveRefusals>();
        services.AddScoped<EnterViews>();
        services.AddScoped<TextSenderViews>();
        services.AddScoped<SignalScreen>();
        services.AddScoped<NoticeViews>();
        services.AddScoped<StandingViews>();
        services.AddScoped<AccessViews>();
        services.AddScoped<RightsViews>();
        services.AddScoped<RequestViews>();
        services.AddScoped<CopyViews>();
        services.AddScoped<RequestAnswers>();
        services.AddScoped<PublicTour>();
        services.AddScoped<TourViews>();
        services.AddScoped<TourFeeds>();
        services.AddScoped<LoadViews>();
        services.AddScoped<PeopleViews>();
        services.AddSingleton<ShopCodes>();
        services.AddScoped<ShopDoor>();
        services.AddScoped<ShopViews>();
    }
}
