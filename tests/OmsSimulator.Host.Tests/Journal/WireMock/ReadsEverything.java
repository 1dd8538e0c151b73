import static com.github.tomakehurst.wiremock.client.WireMock.*;

import com.github.tomakehurst.wiremock.admin.model.ServeEventQuery;
import com.github.tomakehurst.wiremock.client.HttpAdminClient;
import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.UUID;

/** Asks the journal with WireMock's Java client, whose classes read every answer; prints what they understood. */
public class ReadsEverything {
  interface Asks {
    Object run() throws Exception;
  }

  static void show(String name, Asks asks) {
    try {
      System.out.println(name + ": " + asks.run());
    } catch (Throwable wrong) {
      System.out.println(name + ": FAILED " + wrong);
    }
  }

  static List<String> urls(List<LoggedRequest> requests) {
    return requests.stream().map(request -> request.getMethod() + " " + request.getUrl()).toList();
  }

  public static void main(String[] arguments) {
    String host = arguments[0];
    int port = Integer.parseInt(arguments[1]);
    String prefix = arguments[2];
    HttpAdminClient client = new HttpAdminClient("http", host, port, prefix);
    WireMock wireMock = WireMock.create().host(host).port(port).urlPathPrefix(prefix).build();
    RequestPattern any = anyRequestedFor(anyUrl()).build();
    RequestPattern commands = postRequestedFor(urlPathMatching(".*/command/")).withRequestBody(matchingJsonPath("$.transition", equalTo("2021"))).build();
    RequestPattern none = deleteRequestedFor(urlPathEqualTo("/api/v1/oms/packages/1/")).withHeader("X-None", absent()).build();

    show("events", () -> client.getServeEvents().getRequests().stream().map(event -> event.getRequest().getUrl() + " " + event.getResponse().getStatus() + " " + event.getWasMatched()).toList());
    show("total", () -> client.getServeEvents().getMeta().total);
    show("unmatched events", () -> client.getServeEvents(ServeEventQuery.ALL_UNMATCHED).getRequests().size());
    show("one", () -> client.getServedStub(client.getServeEvents().getRequests().get(0).getId()).getItem().getRequest().getUrl());
    show("count", () -> client.countRequestsMatching(commands).getCount());
    show("count of none", () -> client.countRequestsMatching(none).getCount());
    show("find", () -> urls(client.findRequestsMatching(any).getRequests()));
    show("body", () -> client.findRequestsMatching(commands).getRequests().get(0).getBodyAsString());
    show("header", () -> client.findRequestsMatching(commands).getRequests().get(0).getHeader("Content-Type"));
    show("find none", () -> urls(client.findRequestsMatching(none).getRequests()));
    show("by json", () -> client.countRequestsMatching(anyRequestedFor(anyUrl()).withRequestBody(equalToJson("{\"transition\": 2021.0}", true, true)).build()).getCount());
    show("unmatched", () -> urls(client.findUnmatchedRequests().getRequests()));
    show("near unmatched", () -> client.findNearMissesForUnmatchedRequests().getNearMisses().size());
    show("near request", () -> client.findTopNearMissesFor(client.findRequestsMatching(any).getRequests().get(0)).getNearMisses().size());
    show("near pattern", () -> client.findTopNearMissesFor(none).getNearMisses().stream().map(miss -> miss.getRequest().getUrl() + " " + (miss.getMatchResult().getDistance() < 1)).toList());
    show("verify", () -> {
      wireMock.verifyThat(1, postRequestedFor(urlPathMatching(".*/command/")));
      return "ok";
    });
    show("verify fails", () -> {
      try {
        wireMock.verifyThat(putRequestedFor(urlEqualTo("/x")));
        return "it does not";
      } catch (VerificationException expected) {
        return expected.getMessage().lines().findFirst().orElse("");
      }
    });
    show("mappings", () -> client.listAllStubMappings().getMappings().size());
    show("unmatched mappings", () -> client.findUnmatchedStubs().getMappings().size());
    show("scenarios", () -> client.getAllScenarios().getScenarios().size());
    show("forgotten", () -> {
      client.removeServeEvent(client.getServeEvents().getRequests().get(0).getId());
      return client.getServeEvents().getRequests().size();
    });
    show("removed", () -> client.removeServeEventsMatching(commands).getServeEvents().stream().map(event -> event.getRequest().getUrl()).toList());
    show("left", () -> {
      client.resetRequests();
      return client.getServeEvents().getRequests().size();
    });
    System.exit(0);
  }
}
