import { page, use } from "heddle";
import { Button, Drawer, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { DrawerTrial } from "../state/trials/drawer";

export default page({
  title: "Drawer",
  description: "A sheet that slides in from an edge of the window, in front of the page, which waits behind it.",
}, () => {
  const trial = use(DrawerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Drawer"
        section="Overlay"
        help="A sheet that slides in from an edge of the window, in front of the page, which waits behind it."
      />
      <Specimen>
        <Button variant="outline" onClick={() => (trial.open = true)}>Open drawer</Button>
        <Drawer
          bind={trial.open}
          title="Title"
          onOpenChange={(payload) => trial.tell("onOpenChange", payload)}
        >
          <Text>What is in the drawer.</Text>
        </Drawer>
      </Specimen>
      <SourceCode
        code={"<Drawer title=\"Title\">\n  <Text>What is in the drawer.</Text>\n</Drawer>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Side" help="The edge it comes from.">
        <Variant name="right">
          <Button variant="outline" onClick={() => (trial.shown = "Side: right")}>
            Open right
          </Button>
          <Drawer
            open={trial.shown === "Side: right"}
            title="Title"
            side="right"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
        <Variant name="left">
          <Button variant="outline" onClick={() => (trial.shown = "Side: left")}>Open left</Button>
          <Drawer
            open={trial.shown === "Side: left"}
            title="Title"
            side="left"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
        <Variant name="top">
          <Button variant="outline" onClick={() => (trial.shown = "Side: top")}>Open top</Button>
          <Drawer
            open={trial.shown === "Side: top"}
            title="Title"
            side="top"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
        <Variant name="bottom">
          <Button variant="outline" onClick={() => (trial.shown = "Side: bottom")}>
            Open bottom
          </Button>
          <Drawer
            open={trial.shown === "Side: bottom"}
            title="Title"
            side="bottom"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
      </Variants>
      <Variants title="Size" help="At most 280, 400 or 640 pixels wide; high, from top and bottom.">
        <Variant name="sm">
          <Button variant="outline" onClick={() => (trial.shown = "Size: sm")}>Open sm</Button>
          <Drawer
            open={trial.shown === "Size: sm"}
            title="Title"
            size="sm"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
        <Variant name="md">
          <Button variant="outline" onClick={() => (trial.shown = "Size: md")}>Open md</Button>
          <Drawer
            open={trial.shown === "Size: md"}
            title="Title"
            size="md"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
        <Variant name="lg">
          <Button variant="outline" onClick={() => (trial.shown = "Size: lg")}>Open lg</Button>
          <Drawer
            open={trial.shown === "Size: lg"}
            title="Title"
            size="lg"
            onOpenChange={() => (trial.shown = "")}
          >
            <Text>What is in the drawer.</Text>
          </Drawer>
        </Variant>
      </Variants>
      <Neighbours previous="Dialog" previousPath="/dialog" next="Popover" nextPath="/popover" />
    </VStack>
  );
});
