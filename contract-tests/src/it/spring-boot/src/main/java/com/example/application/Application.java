package com.example.application;

import com.goextrovert.client.AddProspect;
import com.goextrovert.client.ExtrovertClient;
import com.goextrovert.client.RemoveProspect;
import com.goextrovert.client.error.ExtrovertException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application that passes its users' requests on to Extrovert. */
@SpringBootApplication
public class Application {

  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @RestController
  static class ProspectController {
    private final ExtrovertClient extrovert;

    ProspectController(ExtrovertClient extrovert) {
      this.extrovert = extrovert;
    }

    @GetMapping("/server")
    String server(HttpServletRequest request) {
      return request.getServletContext().getServerInfo();
    }

    @PostMapping("/prospects")
    String add(@RequestParam UUID campaign, @RequestParam UUID list, @RequestParam String profile) {
      return extrovert
          .prospects()
          .add(
              AddProspect.builder()
                  .profileUrl(profile)
                  .prospectListId(list)
                  .campaignId(campaign)
                  .build())
          .message();
    }

    @DeleteMapping("/prospects")
    String remove(@RequestParam UUID campaign, @RequestParam String profile) {
      return extrovert
          .prospects()
          .remove(RemoveProspect.builder().profileUrl(profile).campaignId(campaign).build())
          .message();
    }

    @ExceptionHandler
    ResponseEntity<String> failed(ExtrovertException e) {
      return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("" + e.delivery());
    }
  }
}
