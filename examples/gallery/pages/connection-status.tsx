import { page, use } from "heddle";
import { ConnectionStatus, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ConnectionStatusTrial } from "../state/trials/connection-status";

export default page({
  title: "Connection status",
  description: "Says whether the page is connected to its server: connecting, connected, reconnecting, offline, or ended for good. A break of less than a second passes unseen.",
}, () => {
  const trial = use(ConnectionStatusTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Connection status"
        section="Feedback"
        help="Says whether the page is connected to its server: connecting, connected, reconnecting, offline, or ended for good. A break of less than a second passes unseen."
      />
      <Specimen>
        <ConnectionStatus
          variant="outline"
          onChange={(payload) => trial.tell("onChange", payload)}
        />
      </Specimen>
      <SourceCode code={"<ConnectionStatus variant=\"outline\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Variant" help="Tinted, with a border, or nothing but dot and word.">
        <Variant name="soft">
          <ConnectionStatus variant="soft" />
        </Variant>
        <Variant name="outline">
          <ConnectionStatus variant="outline" />
        </Variant>
        <Variant name="ghost">
          <ConnectionStatus variant="ghost" />
        </Variant>
      </Variants>
      <Variants title="Size" help="Of the word.">
        <Variant name="sm">
          <ConnectionStatus variant="outline" size="sm" />
        </Variant>
        <Variant name="md">
          <ConnectionStatus variant="outline" size="md" />
        </Variant>
        <Variant name="lg">
          <ConnectionStatus variant="outline" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="dot only">
          <ConnectionStatus variant="outline" dotOnly />
        </Variant>
        <Variant name="only trouble">
          <ConnectionStatus variant="outline" onlyTrouble />
        </Variant>
      </Variants>
      <Neighbours
        previous="Empty state"
        previousPath="/empty-state"
        next="Dialog"
        nextPath="/dialog"
      />
    </VStack>
  );
});
