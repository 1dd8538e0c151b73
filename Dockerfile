# The simulator as an image: no shell, an unprivileged user, no writable file system needed, health check built in.
#   docker build --build-arg VERSION=0.1.0 --build-arg REVISION=$(git rev-parse HEAD) -t oms-simulator .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
COPY .editorconfig ./
COPY src/Directory.Build.props src/Directory.Packages.props src/BannedSymbols.txt src/
COPY src/OmsSimulator.Domain/OmsSimulator.Domain.csproj src/OmsSimulator.Domain/packages.lock.json src/OmsSimulator.Domain/
COPY src/OmsSimulator.Contract/OmsSimulator.Contract.csproj src/OmsSimulator.Contract/packages.lock.json src/OmsSimulator.Contract/
COPY src/OmsSimulator.Client/OmsSimulator.Client.csproj src/OmsSimulator.Client/packages.lock.json src/OmsSimulator.Client/
COPY src/OmsSimulator.Server/OmsSimulator.Server.csproj src/OmsSimulator.Server/packages.lock.json src/OmsSimulator.Server/
COPY src/OmsSimulator/OmsSimulator.csproj src/OmsSimulator/packages.lock.json src/OmsSimulator/
RUN dotnet restore src/OmsSimulator --locked-mode
# Compiled before it starts, for the image's platform: what a start would else wait for.
RUN dotnet restore src/OmsSimulator -a ${TARGETARCH:-amd64} -p:PublishReadyToRun=true
COPY schemas schemas
COPY src src
RUN dotnet publish src/OmsSimulator -c Release -a ${TARGETARCH:-amd64} --self-contained false --no-restore -p:PublishReadyToRun=true -p:UseAppHost=false -o app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="OMS Simulator" \
      org.opencontainers.image.description="A stateful simulator and test harness of the Akinon OMS API" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled"
WORKDIR /app
COPY --from=build /source/app ./
# From outside the container loopback cannot be reached, so here it listens on every address.
ENV OMS_SIMULATOR_URLS=http://*:8080
# Without it the runtime tries to make a socket in /tmp.
ENV DOTNET_EnableDiagnostics=0
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=10s CMD ["dotnet", "oms-simulator.dll", "health"]
ENTRYPOINT ["dotnet", "oms-simulator.dll"]
