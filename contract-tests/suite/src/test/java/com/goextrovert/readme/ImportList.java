package com.goextrovert.readme;

import com.goextrovert.client.*;
import java.nio.file.Path;
import java.util.List;

class ImportList {
  static BatchReport add(
      ExtrovertClient client, List<String> urls, String campaignId, String listId, Path journal) {
    BatchOptions<String> options =
        BatchOptions.<String>builder()
            .journal(journal)
            .onResult(result -> System.out.println(result.number() + " " + result.kind()))
            .build();
    AddProspect.Builder prospect =
        AddProspect.builder()
            .campaignId(campaignId)
            .prospectListId(listId)
            .onDuplicate(DuplicatePolicy.MOVE);
    try (ProspectBatch<String> batch = client.prospects().batch(options)) {
      urls.forEach(url -> batch.add(url, () -> prospect.profileUrl(url).build()));
      return batch.finish();
    }
  }
}
